/** A movement in a salesperson's words. */
import answered from '@salesforce/label/c.Power_Move_answered';
import changed from '@salesforce/label/c.Power_Move_changed';
import changedOne from '@salesforce/label/c.Power_Move_changed_one';
import deal from '@salesforce/label/c.Power_Move_deal';
import fading from '@salesforce/label/c.Power_Move_fading';
import fresh from '@salesforce/label/c.Power_Move_fresh';
import freshOne from '@salesforce/label/c.Power_Move_fresh_one';
import labelAdded from '@salesforce/label/c.Power_Move_label_added';
import labelAnswered from '@salesforce/label/c.Power_Move_label_answered';
import labelContested from '@salesforce/label/c.Power_Move_label_contested';
import labelDiluted from '@salesforce/label/c.Power_Move_label_diluted';
import labelDue from '@salesforce/label/c.Power_Move_label_due';
import labelEdited from '@salesforce/label/c.Power_Move_label_edited';
import labelFaded from '@salesforce/label/c.Power_Move_label_faded';
import labelRemoved from '@salesforce/label/c.Power_Move_label_removed';
import labelUndue from '@salesforce/label/c.Power_Move_label_undue';
import policy from '@salesforce/label/c.Power_Move_policy';
import quiet from '@salesforce/label/c.Power_Move_quiet';
import quietDay from '@salesforce/label/c.Power_Move_quiet_day';
import same from '@salesforce/label/c.Power_Move_same';
import since from '@salesforce/label/c.Power_Move_since';
import sinceDay from '@salesforce/label/c.Power_Move_since_day';
import stepDeal from '@salesforce/label/c.Power_Move_step_deal';
import stepLog from '@salesforce/label/c.Power_Move_step_log';
import stepPolicy from '@salesforce/label/c.Power_Move_step_policy';
import stepTime from '@salesforce/label/c.Power_Move_step_time';
import thin from '@salesforce/label/c.Power_Move_thin';
import { dayText, fill, listed, signed } from 'c/powerFormat';
import type { MovementStep, ShareLabel } from 'c/powerModel';
import type { Part, PartShown } from './table';

export const LABEL_WORDS: Readonly<Record<ShareLabel, string>> = {
  added: labelAdded,
  answered: labelAnswered,
  contested: labelContested,
  diluted: labelDiluted,
  due: labelDue,
  edited: labelEdited,
  faded: labelFaded,
  removed: labelRemoved,
  undue: labelUndue,
};

export const STEP_WORDS: Readonly<Record<MovementStep['step'], string>> = {
  time: stepTime,
  log: stepLog,
  deal: stepDeal,
  policy: stepPolicy,
};

/** Points come first, then how many events. */
const PART_WORDS: Readonly<Record<Part, string>> = {
  fresh,
  changed,
  answered,
  faded: fading,
  deal,
  policy,
};

const ONE: Partial<Record<Part, string>> = { fresh: freshOne, changed: changedOne };

const partWords = ({ part, value, events }: PartShown): string =>
  fill((events === 1 ? ONE[part] : undefined) ?? PART_WORDS[part], signed(value), events);

/** What the line is said of. */
export interface Line {
  change: number;
  parts: readonly PartShown[];
  /** That Monday, ISO. */
  monday: string;
  /** The day of the reading, ISO. */
  asOf: string;
  isToday: boolean;
  /** On that Monday there was too little evidence. */
  wasThin: boolean;
}

/** `−12 since Monday: 2 new events −15, fading +3`. */
export function lineWords({ change, parts, monday, asOf, isToday, wasThin }: Line): string {
  const day = dayText(monday, asOf);
  if (parts.length === 0) return isToday ? quiet : fill(quietDay, day);
  const list = listed(parts.map(partWords));
  if (wasThin) return fill(thin, day, list);
  const by = change === 0 ? same : signed(change);
  return isToday ? fill(since, by, list) : fill(sinceDay, by, list, day);
}
