import { LightningElement, api } from 'lwc';

/** A page or panel that has only something to say: nothing here, not allowed, not found. */
export default class Message extends LightningElement {
  @api heading = '';
  @api text = '';
}
