import { addDays, timestamp, workdayOnOrBefore } from '../days.ts';
import { refer, sObject, type FieldValue, type SObjectRecord } from '../sample.ts';
import { ITEMS, SATISFACTION, type Camper, type Dialogue } from './dialogue.ts';

const CLOSED_A_DAY = 6;
const WORKDAYS_A_WEEK = 5;
const NOON = 12 * 60;

/** The name by which a dialogue's opportunity is referred to. */
const dealId = ({ id }: Dialogue): string => `casino-${id}`;

const accountId = ({ id }: Dialogue): string => `camper-${id}`;

/** The day the `place`th dialogue ended, as if a handful had ended each working day before today. */
export function closedOn(place: number, today: string): string {
  const workdays = Math.floor(place / CLOSED_A_DAY);
  const weeks = Math.floor(workdays / WORKDAYS_A_WEEK);
  let day = workdayOnOrBefore(addDays(today, -1 - weeks * 7));
  for (let left = workdays % WORKDAYS_A_WEEK; left > 0; left -= 1)
    day = workdayOnOrBefore(addDays(day, -1));
  return day;
}

/** The other camper: nothing is known of them but their number. */
export const accountRecord = (dialogue: Dialogue): SObjectRecord =>
  sObject('Account', accountId(dialogue), {
    Name: `Camper ${dialogue.id}`,
    Type: 'Other',
    OwnerId: refer('rep'),
  });

const shareOf = ({ packages, points, priorities }: Camper): string => {
  const got = packages?.map((count, index) => `${count} ${ITEMS[index]?.toLowerCase()}`);
  return `${got ? got.join(', ') : 'nothing'} (${points} points), wanted ${priorities.join(' before ')}`;
};

const moodOf = ({ satisfaction }: Camper): string =>
  SATISFACTION[satisfaction - 1]?.toLowerCase() ?? '';

/** How it ended, in words. */
const description = ({ agreed, seller, customer }: Dialogue): string =>
  [
    agreed ? 'They agreed.' : 'One of them walked away.',
    `We got ${shareOf(seller)}, and were ${moodOf(seller)}.`,
    `They got ${shareOf(customer)}, and were ${moodOf(customer)}.`,
  ].join('\n');

/** A dialogue as a closed deal: agreements are won, walk-aways lost, the amount is our points. */
export const opportunityRecord = (dialogue: Dialogue, closesOn: string): SObjectRecord =>
  sObject('Opportunity', dealId(dialogue), {
    Name: `Camping supplies, dialogue ${dialogue.id}`,
    AccountId: refer(accountId(dialogue)),
    OwnerId: refer('rep'),
    StageName: dialogue.agreed ? 'Closed Won' : 'Closed Lost',
    Amount: dialogue.seller.points,
    CloseDate: closesOn,
    Description: description(dialogue),
    CreatedDate: timestamp(addDays(closesOn, 1 - dialogue.talk.length), NOON),
    CreatedById: refer('rep'),
  });

const behavior = (id: string, fields: Record<string, FieldValue>): SObjectRecord =>
  sObject('Power_Behavior__c', id, { ...fields, External_Id__c: id });

/**
 * One behaviour for each label of each utterance. The chat took minutes; here an utterance takes a
 * day, the last one on the day of the close, so that its order shows in readings by day.
 */
export const behaviorRecords = (dialogue: Dialogue, closesOn: string): SObjectRecord[] =>
  dialogue.talk.flatMap(([by, text, labels], index) => {
    const day = addDays(closesOn, index + 1 - dialogue.talk.length);
    return labels.map((label) =>
      behavior(`${dealId(dialogue)}-${index + 1}-${label}`, {
        Opportunity__c: refer(dealId(dialogue)),
        Shown_By__c: by,
        Kind__c: label,
        Seen_On__c: day,
        Note__c: text,
        CreatedDate: timestamp(day, NOON),
        CreatedById: refer('rep'),
      }),
    );
  });
