import { refer, sObject, textOf, type SObjectRecord } from '../sample.ts';

/** Everyone who sells. The built-in users `rep` and `manager` have their places among them. */
export type Seller =
  | 'rep'
  | 'user-osei'
  | 'user-vidal'
  | 'user-brandt'
  | 'user-moreau'
  | 'user-nyberg'
  | 'user-hayes'
  | 'user-sato'
  | 'user-barros';

const SIGN_IN_DOMAIN = 'powerbalance.local';
/** Salesforce's limit. */
const LONGEST_ALIAS = 8;

const everyone = {
  Department: 'Sales',
  IsActive: true,
  ProfileId: refer('Profile:Standard User'),
  LanguageLocaleKey: 'en_US',
  LocaleSidKey: 'en_US',
};

/** Where somebody stands; `manager` is the referenceId of the one they report to. */
interface Position {
  title: string;
  manager?: string;
  timeZone: string;
}

/** A user beside the built-in ones. */
function colleague(
  referenceId: string,
  [first, last]: readonly [string, string],
  { title, manager, timeZone }: Position,
): SObjectRecord {
  const login = `${first}.${last}@${SIGN_IN_DOMAIN}`.toLowerCase();
  return sObject('User', referenceId, {
    FirstName: first,
    LastName: last,
    Alias: `${first[0] ?? ''}${last}`.slice(0, LONGEST_ALIAS).toLowerCase(),
    Username: login,
    Email: login,
    Title: title,
    TimeZoneSidKey: timeZone,
    ...everyone,
    ...(manager === undefined ? {} : { ManagerId: refer(manager) }),
  });
}

const rep = (manager: string, timeZone: string, title = 'Account Executive'): Position => ({
  title,
  manager,
  timeZone,
});

const senior = (manager: string, timeZone: string): Position =>
  rep(manager, timeZone, 'Senior Account Executive');

const lead = (region: string, timeZone: string): Position => ({
  title: `Sales Manager ${region}`,
  manager: 'user-solheim',
  timeZone,
});

const vicePresident: Position = { title: 'VP Sales', timeZone: 'Europe/Copenhagen' };

/**
 * The sales organisation from the top down: a VP, three managers, nine reps. The built-in manager
 * gets the VP as manager; the built-in rep reports to the built-in manager in every org.
 */
export const salesOrganisation: readonly SObjectRecord[] = [
  colleague('user-solheim', ['Ingrid', 'Solheim'], vicePresident),
  sObject('User', 'manager', { Department: 'Sales', ManagerId: refer('user-solheim') }),
  colleague('user-ferrante', ['Paola', 'Ferrante'], lead('South', 'Europe/Rome')),
  colleague('user-whitcomb', ['Dana', 'Whitcomb'], lead('Americas & Pacific', 'America/Denver')),
  colleague('user-osei', ['Kwame', 'Osei'], rep('manager', 'Europe/London')),
  colleague('user-nyberg', ['Elin', 'Nyberg'], rep('manager', 'Europe/Stockholm')),
  colleague('user-vidal', ['Nuria', 'Vidal'], senior('user-ferrante', 'Europe/Madrid')),
  colleague('user-brandt', ['Felix', 'Brandt'], rep('user-ferrante', 'Europe/Berlin')),
  colleague('user-moreau', ['Camille', 'Moreau'], rep('user-ferrante', 'Europe/Paris')),
  colleague('user-hayes', ['Jordan', 'Hayes'], senior('user-whitcomb', 'America/Chicago')),
  colleague('user-barros', ['Lia', 'Barros'], rep('user-whitcomb', 'America/Sao_Paulo')),
  colleague('user-sato', ['Ren', 'Sato'], rep('user-whitcomb', 'Asia/Tokyo')),
];

const managers = new Map(
  salesOrganisation.map((user) => [
    user.attributes.referenceId,
    textOf(user, 'ManagerId').slice(1),
  ]),
);

/** The referenceId of the one that a seller reports to; for the built-in rep that is `manager`. */
export const managerOf = (seller: Seller): string => managers.get(seller) ?? 'manager';
