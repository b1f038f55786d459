import same from '@salesforce/label/c.Power_Versions_same';
import type { Policy } from 'c/powerModel';
import { NO_NAMES, type KindNames } from 'c/powerPolicyWords';
import { api, LightningElement } from 'lwc';
import { differenceGroups, type DifferenceGroup } from './lines';

/** What two policies say differently, in words. */
export default class PowerPolicyDifferences extends LightningElement {
  @api before!: Policy;
  @api after!: Policy;
  /** What the org's picklists call the kinds. */
  @api lists: KindNames['lists'] = NO_NAMES.lists;

  labels = { same };

  get groups(): DifferenceGroup[] {
    return differenceGroups(this.before, this.after, this.lists);
  }

  get isSame(): boolean {
    return this.groups.length === 0;
  }
}
