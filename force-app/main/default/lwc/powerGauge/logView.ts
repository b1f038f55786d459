/** Records and their reading → the log as the page shows it. Pure but for who the user is. */
import afterClose from '@salesforce/label/c.Power_Held_after_close';
import contestedBy from '@salesforce/label/c.Power_Held_contested';
import fromDay from '@salesforce/label/c.Power_Held_from_day';
import heldStatus from '@salesforce/label/c.Power_Held_status';
import leftOut from '@salesforce/label/c.Power_Held_left_out';
import somebody from '@salesforce/label/c.Power_Held_somebody';
import you from '@salesforce/label/c.Power_Held_you';
import answerable from '@salesforce/label/c.Power_Form_answerable';
import mayContest from '@salesforce/customPermission/Power_Contest';
import userId from '@salesforce/user/Id';
import { recordOf, textOf, type Descriptions, type GraphQLNode } from 'c/powerDealData';
import { currencyOr, dayOf, dayText, fill, share } from 'c/powerFormat';
import {
  isSaving,
  rightsOf,
  wordOf,
  type Answerable,
  type LogEntry,
  type LogView,
  type LogWords,
  type PendingChange,
} from 'c/powerLogData';
import { openConcessions, type IssueCode } from 'c/powerModel';
import type { EventEntry, ReadingView } from 'c/powerReading';
import { BEHAVIOR, CONCESSION, dealFromRecords, type SObject } from 'c/powerRecords';
import { ISSUE_WORDS } from 'c/powerWords';
import type { DealNodes } from './dealNodes';

/** What is known besides the records and their reading. */
export interface Surroundings {
  today: string;
  descriptions: Descriptions;
  words: LogWords;
  pending: { readonly all: readonly PendingChange[] };
}

/** Why an event counts or not, as the reading and its record tell. */
interface Standing {
  counted: ReadonlySet<string>;
  issues: ReadonlyMap<string | null, IssueCode>;
  view: ReadingView;
  words: LogWords;
}

/** Who contested, when and why. */
function contestWords(record: SObject, asOf: string): string {
  const { Contested_By__c: id, Contested_On__c: on, Contest_Reason__c: reason } = record;
  const by = record['Contested_By__r'] as GraphQLNode | null | undefined;
  const name = textOf(by && recordOf(by)['Name']) || somebody;
  const day = typeof on === 'string' ? dayText(dayOf(new Date(on)), asOf) : '';
  return fill(contestedBy, id === userId ? you : name, day, textOf(reason));
}

/** Why an event does not count; empty: it does. */
function heldOf({ id, on }: EventEntry, record: SObject, standing: Standing): string {
  const { counted, issues, view, words } = standing;
  if (counted.has(id)) return '';
  const issue = issues.get(id);
  if (issue) return fill(leftOut, ISSUE_WORDS[issue]);
  if (record['Contested__c'] === true) return contestWords(record, view.asOf);
  const { Status__c: status } = record;
  if (typeof status === 'string' && status !== 'given')
    return fill(heldStatus, wordOf(words.status, status));
  return view.isClosed ? afterClose : fill(fromDay, dayText(on, view.asOf));
}

/** Newest first; of one day, those that were logged last. */
const byAge = (a: LogEntry, b: LogEntry): number =>
  a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1;

/** The concessions that wait for an answer; one that has no id yet cannot be named. */
function answerableOf(
  { opportunity, concessions }: DealNodes,
  view: ReadingView,
  isOnItsWay: (id: string) => boolean,
): Answerable[] {
  const records = concessions.map(recordOf);
  const deal = dealFromRecords({
    opportunity: recordOf(opportunity),
    concessions: records,
    behaviors: [],
  });
  const open = openConcessions(deal, view.policy.policy, view.asOf);
  return open
    .filter(({ id }) => !isOnItsWay(id))
    .map(({ id, by, open: rest }) => {
      const { title = '', on = view.asOf } = view.entries.get(id) ?? {};
      return { id, by, label: fill(answerable, title, dayText(on, view.asOf), share(rest)) };
    });
}

/** Every entry of both logs. */
function entriesOf(
  { concessions, behaviors }: DealNodes,
  standing: Standing,
  isOnItsWay: (id: string) => boolean,
): LogEntry[] {
  return [...concessions, ...behaviors].map(recordOf).flatMap((record) => {
    const entry = standing.view.entries.get(String(record['Id']));
    if (!entry) return [];
    return {
      ...entry,
      log: entry.isConcession ? 'concession' : 'behavior',
      record,
      held: heldOf(entry, record, standing),
      isContested: record['Contested__c'] === true,
      isSaving: isOnItsWay(entry.id),
    };
  });
}

/**
 * The log with all that a page needs to add to it.
 * @param nodes with what is on its way to the org.
 * @param view their reading.
 */
export function logView(nodes: DealNodes, view: ReadingView, around: Surroundings): LogView {
  const { words, descriptions, pending } = around;
  const isOnItsWay = (id: string): boolean => isSaving(id, pending.all);
  const counted = new Set(view.reading.contributions.map(({ id }) => id));
  const issues = new Map(view.reading.issues.map(({ id, code }) => [id, code]));
  const { Id, CloseDate } = recordOf(nodes.opportunity);
  return {
    dealId: String(Id),
    amount: view.amount,
    currency: currencyOr(view.currency),
    // A page that stays open overnight logs on the day that it then is.
    get today() {
      return around.today;
    },
    closedOn: view.isClosed ? String(CloseDate) : '',
    policy: view.policy.policy,
    entries: entriesOf(nodes, { counted, issues, view, words }, isOnItsWay).sort(byAge),
    answerable: answerableOf(nodes, view, isOnItsWay),
    words,
    rights: {
      concession: rightsOf(descriptions.get(CONCESSION)),
      behavior: rightsOf(descriptions.get(BEHAVIOR)),
    },
    mayContest: mayContest === true,
    balance: view.reading.band === 'unknown' ? null : view.reading.balance,
  };
}
