/** What is said of loading, trying and its results. Pure. */
import broken from '@salesforce/label/c.Power_Effect_broken';
import capped from '@salesforce/label/c.Power_Effect_capped';
import changedHeadline from '@salesforce/label/c.Power_Effect_changed';
import dealsRead from '@salesforce/label/c.Power_Effect_deals_read';
import dropped from '@salesforce/label/c.Power_Effect_dropped';
import entriesRead from '@salesforce/label/c.Power_Effect_entries_read';
import hidden from '@salesforce/label/c.Power_Effect_hidden';
import loadingClosed from '@salesforce/label/c.Power_Effect_loading_closed';
import loadingCount from '@salesforce/label/c.Power_Effect_loading_count';
import loadingOpen from '@salesforce/label/c.Power_Effect_loading_open';
import moved from '@salesforce/label/c.Power_Effect_moved';
import stop from '@salesforce/label/c.Power_Effect_stop';
import stopped from '@salesforce/label/c.Power_Effect_stopped';
import goOn from '@salesforce/label/c.Power_Effect_go_on';
import trying from '@salesforce/label/c.Power_Effect_trying';
import tryingDetail from '@salesforce/label/c.Power_Effect_trying_detail';
import untouched from '@salesforce/label/c.Power_Effect_untouched';
import { fill, plain, signed } from 'c/powerFormat';
import { BOUND, type Counts, type Part } from 'c/powerPolicyData';
import { kindName, type KindNames } from 'c/powerPolicyWords';
import type { Effect } from 'c/powerCompare';
import { WARNING_WORDS } from 'c/powerWords';
import { entriesOf, sumOf } from './lanes';
import type { Progress, Tried } from './trying';

/** What `c-power-progress` shows. */
export interface ProgressView {
  label: string;
  detail: string;
  /** From 0 to 1. */
  done: number;
  actionLabel: string;
}

const LOADING: Readonly<Record<Part, string>> = { open: loadingOpen, closed: loadingClosed };

/** Records may be made while they are read: of none are more read than there are. */
const ofAll = (words: string, read: number, all: number): string =>
  fill(words, plain(read), plain(Math.max(read, all)));

/** How far loading has come. */
export function loadingView(
  part: Part,
  held: Counts,
  counts: Counts | null,
  isStopped: boolean,
): ProgressView {
  const actionLabel = isStopped ? goOn : stop;
  if (!counts)
    return { label: isStopped ? stopped : loadingCount, detail: '', done: 0, actionLabel };
  const deals = ofAll(dealsRead, held[part].deals, counts[part].deals);
  const entries = ofAll(entriesRead, entriesOf(held, part), entriesOf(counts, part));
  return {
    label: isStopped ? stopped : LOADING[part],
    detail: `${deals} · ${entries}`,
    done: sumOf(held, part) / Math.max(1, sumOf(counts, part)),
    actionLabel,
  };
}

/** How far a draft was tried. */
export const tryingView = (progress: Progress | null): ProgressView => {
  const { done, of, changed } = progress ?? { done: 0, of: 0, changed: 0 };
  const detail = progress ? fill(tryingDetail, plain(done), plain(of), plain(changed)) : '';
  return { label: trying, detail, done: done / Math.max(1, of), actionLabel: '' };
};

export const headline = ({ changed, deals }: Effect): string =>
  fill(changedHeadline, plain(changed), plain(deals));

export const movedText = ({ moved: deals }: Effect): string => fill(moved, plain(deals));

/** What a reading rests on, and of which deals nothing is said. */
export function remarksOf(tried: Tried, hasHidden: boolean, isCapped: boolean): string[] {
  return [
    ...tried.unreadable.map(({ version, deals }) => fill(broken, plain(deals), version)),
    ...(tried.untouched > 0 ? [fill(untouched, plain(tried.untouched))] : []),
    ...(isCapped ? [fill(capped, plain(BOUND))] : []),
    ...(hasHidden ? [hidden] : []),
  ];
}

/** The warnings that either policy gives, and on how many deals. */
export const warningRows = ({ warnings }: Effect) =>
  warnings.map(({ warning, before, after }) => ({
    key: warning,
    title: WARNING_WORDS[warning],
    before: plain(before),
    after: plain(after),
    change: signed(after - before),
  }));

/** The kinds whose events would be left out. */
export const droppedLines = ({ effect, inForce: policies }: Tried, lists: KindNames['lists']) =>
  effect.dropped.map(({ log, kind, events }) => ({
    key: `${log} ${kind}`,
    text: fill(dropped, kindName({ policies, lists }, log, kind), plain(events)),
  }));
