/** Readings of many deals at once, as columns: for what reads an org. Pages have no use for it. */
export { dayNumber } from '../days.ts';
export { USUAL_INTENSITY } from '../units.ts';
export * from './columns.ts';
export { readingColumnsFor, readPowerBatch } from './readPowerBatch.ts';
