import { NO_WORDS, wordsOf, type LogWords } from 'c/powerLogData';
import { getPicklistValues, type PicklistValuesResult } from 'lightning/uiObjectInfoApi';
import { LightningElement, wire } from 'lwc';

/** Reads what the org calls the values that an event of the log may have. */
export abstract class WordReader extends LightningElement {
  words: LogWords = NO_WORDS;

  /** Record type of each log's records; undefined: not known yet. */
  abstract get concessionType(): string | undefined;
  abstract get behaviorType(): string | undefined;

  /** Called whenever more is known of the deal, or something else. */
  abstract read(): void;

  @wire(getPicklistValues, {
    recordTypeId: '$concessionType',
    fieldApiName: 'Power_Concession__c.Kind__c',
  })
  takeConcessionKinds(result: PicklistValuesResult): void {
    this.learn('concession', result);
  }

  @wire(getPicklistValues, {
    recordTypeId: '$behaviorType',
    fieldApiName: 'Power_Behavior__c.Kind__c',
  })
  takeBehaviorKinds(result: PicklistValuesResult): void {
    this.learn('behavior', result);
  }

  @wire(getPicklistValues, {
    recordTypeId: '$concessionType',
    fieldApiName: 'Power_Concession__c.Secured_By__c',
  })
  takeWaysToSecure(result: PicklistValuesResult): void {
    this.learn('securedBy', result);
  }

  @wire(getPicklistValues, {
    recordTypeId: '$concessionType',
    fieldApiName: 'Power_Concession__c.Status__c',
  })
  takeStatuses(result: PicklistValuesResult): void {
    this.learn('status', result);
  }

  /** What the org calls the values of a list; until it has said so, they are called by their keys. */
  learn(list: keyof LogWords, { data }: PicklistValuesResult): void {
    if (!data) return;
    this.words = { ...this.words, [list]: wordsOf(data) };
    this.read();
  }
}
