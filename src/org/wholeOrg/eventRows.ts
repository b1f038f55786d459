/** What both logs keep of each event, packed: there are millions. */
import { NO_CODE, PARTY_CODES } from '../../model/batch/index.ts';
import { Codes } from '../bulk/codes.ts';
import type { CsvRecord } from '../bulk/csvRecords.ts';
import type { IdIndex } from '../bulk/idIndex.ts';
import type { IdPacker } from '../bulk/packedIds.ts';

/** A deal that is not there: deleted since, or hidden. */
export const NO_DEAL = -1;

/** Parties, and how a log spells them. */
export const PARTIES = new Codes(PARTY_CODES);

/** In two bits: a code of a party, 3 for none. */
export const packedParty = (code: number): number => (code === NO_CODE ? 3 : code);
export const partyIn = (packed: number): number => ((packed & 3) === 3 ? NO_CODE : packed & 3);

/** In the two bits above: 1 it stands, 0 it does not, 2 nobody can tell. */
export const standingIn = (packed: number): number => (packed >> 2) & 3;

/** What tells where an event belongs. */
export interface Belonging {
  packer: IdPacker;
  /** Rows of the deals. */
  deals: IdIndex;
}

const id = { high: 0, low: 0 };

/** Row of the deal that a field names. */
export const dealAt = ({ packer, deals }: Belonging, record: CsvRecord, field: number): number =>
  packer.read(record, field, id) ? deals.rowOf(id.high, id.low) : NO_DEAL;
