import { diceFor, type Dice } from '../dice.ts';
import { refer, sObject, type SObjectRecord } from '../sample.ts';
import type { Customer } from './book.ts';
import { companies } from './companies.ts';
import { contactTitles, namesIn, type NamePool } from './names.ts';

/** A person at a customer. */
export interface Person {
  id: string;
  first: string;
  last: string;
  title: string;
}

const draw = (items: readonly string[], count: number, dice: Dice): string[] => {
  const left = [...items];
  return Array.from(
    { length: count },
    () => left.splice(dice.whole(0, left.length - 1), 1)[0] as string,
  );
};

/** Whom we meet at a customer: someone in purchasing, someone in operations, someone above. */
export function peopleAt({ company }: Customer, seed: number): Person[] {
  const dice = diceFor(seed, 'people', company);
  const names = namesIn[companies[company].country] as NamePool;
  const first = draw(names.first, contactTitles.length, dice);
  const last = draw(names.last, contactTitles.length, dice);
  return contactTitles.map((titles, index) => ({
    id: `contact-${company}-${index + 1}`,
    first: first[index] as string,
    last: last[index] as string,
    title: dice.pick(titles),
  }));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replace(/[^a-z]/g, '');

/** The contacts of a customer as records. */
export const contactRecords = (customer: Customer, seed: number): SObjectRecord[] =>
  peopleAt(customer, seed).map(({ id, first, last, title }) =>
    sObject('Contact', id, {
      FirstName: first,
      LastName: last,
      Title: title,
      Email: `${plain(first)}.${plain(last)}@${customer.company}.example`,
      AccountId: refer(`account-${customer.company}`),
      OwnerId: refer(customer.owner),
    }),
  );
