/** How a draft stands, in words. Pure. */
import changes from '@salesforce/label/c.Power_Lab_changes';
import effectWords from '@salesforce/label/c.Power_Lab_effect';
import mendFirst from '@salesforce/label/c.Power_Lab_mend_first';
import noChanges from '@salesforce/label/c.Power_Lab_no_changes';
import { fill, plain } from 'c/powerFormat';
import { stepsOf, type Sheet } from 'c/powerPolicyDraft';
import type { EffectFigures } from 'c/powerPolicyPublish';
import { policyField } from 'c/powerPolicyWords';

/** One thing to mend: where it is and what is wrong. */
export interface ToMend {
  path: string;
  label: string;
  words: string;
}

/** Everything that is to be mended, in the order in which the checks name it. */
export const toMend = ({ flaws, names }: Sheet): ToMend[] =>
  [...flaws].map(([path, words]) => ({
    path,
    words,
    label: policyField(path, names)?.label ?? stepsOf(path).join(' '),
  }));

/** @param effect null: still being counted. */
export function statusWords(sheet: Sheet, effect: EffectFigures | null): string {
  if (sheet.flaws.size > 0) return fill(mendFirst, sheet.flaws.size);
  if (sheet.changes.length === 0) return noChanges;
  const said = fill(changes, sheet.changes.length);
  return effect ? `${said} ${fill(effectWords, plain(effect.changed), plain(effect.deals))}` : said;
}
