import {
  field,
  longText,
  lookup,
  ownedByAccount,
  picklist,
  READ_ONLY,
  REQUIRED,
  text,
} from '../fields.ts';
import { addressFields } from './address.ts';
import type { StandardDefinition } from './definition.ts';

/** People at accounts. */
export const CONTACT: StandardDefinition = {
  name: 'Contact',
  label: 'Contact',
  labelPlural: 'Contacts',
  keyPrefix: '003',
  uiApi: true,
  owned: true,
  fields: [
    ownedByAccount('Contacts'),
    text('LastName', 'Last Name', 80, REQUIRED),
    text('FirstName', 'First Name', 40, { permissionable: false }),
    picklist('Salutation', 'Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.']),
    text('Name', 'Full Name', 121, { ...READ_ONLY, permissionable: false }),
    ...addressFields('Mailing'),
    field('Phone', 'Business Phone', 'phone', { length: 40 }),
    field('MobilePhone', 'Mobile Phone', 'phone', { length: 40 }),
    field('Email', 'Email', 'email', { length: 80 }),
    text('Title', 'Title', 128),
    text('Department', 'Department', 80),
    lookup('ReportsToId', 'Reports To ID', 'Contact'),
    longText('Description', 'Contact Description'),
  ],
};
