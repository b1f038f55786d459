import after from '@salesforce/label/c.Power_Effect_after';
import before from '@salesforce/label/c.Power_Effect_before';
import heading from '@salesforce/label/c.Power_Effect_flow_heading';
import pictureLabel from '@salesforce/label/c.Power_Effect_flow_label';
import { fill, plain } from 'c/powerFormat';
import type { End } from 'c/powerFlow';
import type { Effect } from 'c/powerCompare';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** Which deals go from which band to which under a draft. */
export default class PowerPolicyFlow extends LightningElement {
  @api effect!: Pick<Effect, 'bands' | 'flows' | 'deals' | 'changed'>;

  labels = { after, before, heading };

  get pictureLabel(): string {
    return fill(pictureLabel, plain(this.effect.changed), plain(this.effect.deals));
  }

  get ends(): End[] {
    return this.effect.bands.map(({ band, ...counts }) => ({
      end: band,
      word: BAND_WORDS[band],
      shape: BAND_SHAPES[band],
      sides: 'both',
      ...counts,
    }));
  }
}
