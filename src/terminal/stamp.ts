/** The day and the policy that a reading is stamped with. */
import { BUILT_IN, type PolicyStamp } from '../org/policies.ts';
import type { Shown } from './entries.ts';
import { dayText } from './format.ts';
import { harmless, wrap } from './text.ts';
import { word } from './words.ts';

function policyWords({ name, version }: PolicyStamp): string {
  if (version === BUILT_IN) return word('gauge.builtIn');
  return harmless(name === null ? version : `${name} (${version})`);
}

/** What else has been in force, on the day of the reading or since. */
function otherPolicy({ supersededBy, insteadOf, readOn }: Shown): string[] {
  if (insteadOf) return [word('stamp.insteadOf', policyWords(insteadOf))];
  if (!supersededBy?.publishedOn) return [];
  const from = dayText(supersededBy.publishedOn, readOn);
  return [word('stamp.superseded', policyWords(supersededBy), from)];
}

/** The lines of a reading's stamp. */
export function stampLines(shown: Shown, width: number): string[] {
  const { readOn, named, policy } = shown;
  const day = word(named.isClosed ? 'gauge.asOfClose' : 'gauge.asOf', dayText(readOn));
  const stamp = `${day} · ${word('gauge.underPolicy', policyWords(policy))}`;
  return [stamp, ...otherPolicy(shown)].flatMap((line) => wrap(line, width));
}
