import { rounded, type Reading } from '../model/index.ts';

/** Decimals with which numbers of a reading are stored. */
const STORED_DECIMALS = 2;
const PERCENT = 100;

/** A number at the precision of the fields that keep readings. */
export const stored = (value: number): number => rounded(value, STORED_DECIMALS);

/** The fields of `Power_Reading__c` that a reading fills. */
export interface ReadingFields {
  Balance__c: number;
  Low__c: number;
  High__c: number;
  Tension__c: number;
  Integration__c: number;
  /** Percent. */
  Confidence__c: number;
  Band__c: string;
  Outcome__c: string | null;
  /** Percent; null without an amount. */
  Margin_Runway__c: number | null;
  /** Keys joined by semicolons. */
  Warnings__c: string | null;
  As_Of__c: string;
  Policy__c: string;
}

/** A reading as a record keeps it, stamped with its day and its policy's version. */
export const readingFields = (
  reading: Reading,
  stamp: { asOf: string; policy: string },
): ReadingFields => ({
  Balance__c: stored(reading.balance),
  Low__c: stored(reading.low),
  High__c: stored(reading.high),
  Tension__c: stored(reading.tension),
  Integration__c: stored(reading.integration),
  Confidence__c: stored(PERCENT * reading.confidence),
  Band__c: reading.band,
  Outcome__c: reading.outcome,
  Margin_Runway__c: reading.marginRunway === null ? null : stored(PERCENT * reading.marginRunway),
  Warnings__c: reading.warnings.join(';') || null,
  As_Of__c: stamp.asOf,
  Policy__c: stamp.policy,
});
