import { refer, sObject, type SObjectRecord } from '../sample.ts';
import { timestamp } from '../days.ts';
import { daysBefore } from '../policies.ts';
import type { DealPlan } from './dealPlan.ts';

/** Of a kind that no policy knows: it is reported, and counts in no reading. */
const TRAINING = 'training-days';

const IMPORTED_AT_MINUTES = 9 * 60;

/** Which open deals an import brought training days to, and what the file said. */
const imported: readonly (Pick<DealPlan, 'storyline'> & { daysAgo: number; note: string })[] = [
  { storyline: 'sharedPain', daysAgo: 27, note: 'Imported: two training days for the night shift' },
  { storyline: 'soleSource', daysAgo: 41, note: 'Imported: training for their own technicians' },
];

/** Concessions that came with an import and that nobody has looked at since. */
export const importedConcessions = (plans: readonly DealPlan[], today: string): SObjectRecord[] =>
  imported.flatMap(({ storyline, daysAgo, note }) => {
    const plan = plans.find((deal) => deal.isOpen && deal.storyline === storyline);
    const on = daysBefore(today, daysAgo);
    return plan ? [trainingDays(plan, on, note)] : [];
  });

const trainingDays = ({ id, customer }: DealPlan, on: string, note: string): SObjectRecord =>
  sObject('Power_Concession__c', `${id}-imported`, {
    Opportunity__c: refer(id),
    Kind__c: TRAINING,
    Note__c: note,
    CreatedDate: timestamp(on, IMPORTED_AT_MINUTES),
    CreatedById: refer(customer.owner),
    Given_By__c: 'seller',
    Given_On__c: on,
    Cost__c: null,
    Value__c: null,
    Secured_By__c: 'volunteered',
    In_Return_For__c: null,
    Status__c: 'given',
  });
