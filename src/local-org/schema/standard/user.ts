import { checkbox, field, lookup, READ_ONLY, REQUIRED, text } from '../fields.ts';
import type { Field } from '../types.ts';
import type { StandardDefinition } from './definition.ts';

/** Settings of a user by the platform's keys, e.g. `en_US`, `Europe/Berlin`. */
const setting = (name: string, label: string): Field => text(name, label, 40, REQUIRED);

/** The people who log in. Salesforce lets every user read the users of their org. */
export const USER: StandardDefinition = {
  name: 'User',
  label: 'User',
  labelPlural: 'Users',
  keyPrefix: '005',
  uiApi: true,
  owned: false,
  fields: [
    text('Username', 'Username', 80, { ...REQUIRED, unique: true }),
    text('LastName', 'Last Name', 80, REQUIRED),
    text('FirstName', 'First Name', 40, { permissionable: false }),
    text('Name', 'Full Name', 121, { ...READ_ONLY, permissionable: false }),
    field('Email', 'Email', 'email', { ...REQUIRED, length: 128 }),
    text('Alias', 'Alias', 8, REQUIRED),
    text('CompanyName', 'Company Name', 80),
    text('Department', 'Department', 80),
    text('Title', 'Title', 80),
    checkbox('IsActive', 'Active', { permissionable: false, defaultValue: 'true' }),
    lookup('ManagerId', 'Manager ID', 'User'),
    lookup('ProfileId', 'Profile ID', 'Profile', REQUIRED),
    setting('TimeZoneSidKey', 'Time Zone'),
    setting('LocaleSidKey', 'Locale'),
    setting('LanguageLocaleKey', 'Language'),
  ],
};
