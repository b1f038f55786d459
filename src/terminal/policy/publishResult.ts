/** What `sf power policy publish` and `rollback` answer with `--json`, and say. */
import type { Policy } from '../../model/index.ts';
import type { Publishing } from '../../org/policy/publish.ts';
import { dayText } from '../format.ts';
import { word } from '../words.ts';
import { drawDifferences } from './compared.ts';
import { differencesInWords, type WordedDifference } from './differences.ts';

/** What came of publishing a policy. */
export interface PolicyPublication {
  /** Unchanged: the latest version says the same already, and nothing was written. */
  outcome: Publishing['outcome'];
  /** Version key of the one that was published, would be, or says the same already. */
  version: string;
  name: string;
  /** Developer name of the record type; null: all without a policy of their own. */
  recordType: string | null;
  /** ISO day from which it is in force. */
  publishedOn: string;
  /** Version key of the one that it follows, or 'built-in'; null: nothing was to be published. */
  follows: string | null;
  /** What changes; null: what it follows cannot be read, or nothing was to be published. */
  differences: WordedDifference[] | null;
}

/** The answer for what came of publishing a policy. */
export const publicationOf = (
  { before, ...publishing }: Publishing,
  policy: Policy,
): PolicyPublication => ({
  ...publishing,
  differences: before ? differencesInWords(before, policy) : null,
});

const scopeOf = ({ recordType }: PolicyPublication): string =>
  recordType === null ? word('publication.forAll') : word('publication.forOne', recordType);

/** The lines of what came of publishing a policy. */
export function drawPublication(publication: PolicyPublication, width: number): string[] {
  const { outcome, version, publishedOn, follows, differences } = publication;
  if (outcome === 'unchanged') return [word('publication.unchanged', version)];
  const key = outcome === 'published' ? 'publication.published' : 'publication.dryRun';
  return [
    word(key, version, scopeOf(publication), dayText(publishedOn)),
    word('publication.changes', follows ?? ''),
    ...drawDifferences(differences ?? [], width),
    ...(differences?.length === 0 ? [`  ${word('publication.none')}`] : []),
  ];
}
