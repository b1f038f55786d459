/** A user that every local org starts with. */
export interface BuiltInUser {
  /** What trees call the user: `@rep`. */
  key: 'rep' | 'manager' | 'admin' | 'service';
  username: string;
  firstName: string;
  lastName: string;
  title: string;
  profile: string;
  /** The permission set assigned when the metadata has one of that name. */
  permissionSet: string;
  /** Key of the user they report to. */
  manager?: string;
}

const user = (
  key: BuiltInUser['key'],
  [firstName, lastName, title]: [string, string, string],
  more: Pick<BuiltInUser, 'profile' | 'permissionSet' | 'manager'>,
): BuiltInUser => ({
  key,
  username: `${key}@powerbalance.local`,
  firstName,
  lastName,
  title,
  ...more,
});

/** Managers before the people who report to them. */
export const BUILT_IN_USERS: readonly BuiltInUser[] = [
  user('admin', ['Ines', 'Carvalho', 'Salesforce Administrator'], {
    profile: 'System Administrator',
    permissionSet: 'Power_Admin',
  }),
  user('manager', ['Thomas', 'Okafor', 'Sales Manager'], {
    profile: 'Standard User',
    permissionSet: 'Power_Manager',
  }),
  user('rep', ['Maya', 'Lindqvist', 'Account Executive'], {
    profile: 'Standard User',
    permissionSet: 'Power_Rep',
    manager: 'manager',
  }),
  user('service', ['Power', 'Service', 'Integration User'], {
    profile: 'Standard User',
    permissionSet: 'Power_Service',
  }),
];

/** Password of every user of a local org: it guards a demo that only this machine can reach. */
export const DEMO_PASSWORD = 'powerbalance';
