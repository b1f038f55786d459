import { LightningElement } from 'lwc';

/** Stands where an address leads to no page, or to none for the user: the platform tells neither apart. */
export default class MissingPage extends LightningElement {}
