/** What an org says → a report, with the words of the terminal. */
import { kindName } from '../../org/kinds.ts';
import type { Scope } from '../../org/week/scope.ts';
import type { OrgReview } from '../../org/week/sources.ts';
import { isLookedAt } from '../../review/week/filter.ts';
import { reviewOf } from '../../review/week/review.ts';
import type { Report } from '../../review/report/report.ts';
import type { ReviewWords } from '../../review/report/words.ts';
import { plain } from '../format.ts';
import { kindWord } from '../words.ts';
import { reviewWord, reviewWords } from './words.ts';

/** Which deals are looked at, in words; null: all. */
function scopeText({ filter, owner, team }: Scope): string | null {
  const { recordType, forecastCategory, amountFrom, amountTo } = filter;
  const said = [
    owner && reviewWord('scope.owner', owner.name),
    team && reviewWord('scope.team', team.name),
    recordType === undefined ? null : reviewWord('scope.recordType', recordType),
    forecastCategory === undefined ? null : reviewWord('scope.forecastCategory', forecastCategory),
    amountFrom === undefined ? null : reviewWord('scope.amountFrom', plain(amountFrom)),
    amountTo === undefined ? null : reviewWord('scope.amountTo', plain(amountTo)),
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(', ');
}

/**
 * A report of what an org says.
 * @param instanceUrl where the deals' pages are.
 */
export function reportOf(
  { sources, details, asOf, isFrozen, comparedWith }: OrgReview,
  scope: Scope,
  instanceUrl: string,
): Report {
  const looked = sources.after.filter((deal) => isLookedAt(deal, scope.filter));
  return {
    review: reviewOf(sources, scope.filter),
    asOf,
    isFrozen,
    comparedWith,
    scope: scopeText(scope),
    deals: new Map(looked.map((deal) => [deal.id, deal])),
    details,
    urlOf: (id) => new URL(encodeURIComponent(id), instanceUrl).href,
  };
}

const LOGS = { concession: 'concessions', behavior: 'behaviors' } as const;

/** The words for what an org says: kinds as its policy, else as the org calls them. */
export const wordsFor = ({ kinds, policy }: OrgReview): ReviewWords =>
  reviewWords((log, kind) => {
    const listed = kinds[LOGS[log]].get(kind) ?? kindWord(kind);
    return kindName(policy.policy, LOGS[log], kind, listed);
  });
