/** The opportunity that a row means: by its id, else by its exact name. */
import { opportunityId } from '../ids.ts';
import { rejection, type Rejection } from './reasons.ts';
import type { ImportRow, OrgState, TargetDeal } from './types.ts';

/** Opportunities of one name that a reason lists before it breaks off. */
const LISTED = 5;

function dealNamed(name: string, { dealsByName }: OrgState): TargetDeal | Rejection {
  const deals = dealsByName.get(name) ?? [];
  const [deal] = deals;
  if (!deal) return rejection('deal-not-named', [name]);
  if (deals.length === 1) return deal;
  const ids = deals.slice(0, LISTED).map(({ id }) => id);
  return rejection('deal-ambiguous', [deals.length, name, ids.join(', ')]);
}

function dealWithId(text: string, { dealsById }: OrgState): TargetDeal | Rejection {
  const id = opportunityId(text);
  if (id === null) return rejection('deal-no-id', [text]);
  return dealsById.get(id) ?? rejection('deal-not-found', [text]);
}

/** The opportunity of a row, or why there is none. */
export function targetOf({ values }: ImportRow, state: OrgState): TargetDeal | Rejection {
  if (values.deal !== undefined) return dealWithId(values.deal, state);
  return values.dealName === undefined
    ? rejection('deal-missing')
    : dealNamed(values.dealName, state);
}
