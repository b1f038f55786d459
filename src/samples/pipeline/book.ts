import type { Character, ShowcaseKey, StorylineKey } from './characters.ts';
import type { CompanyKey } from './companies.ts';
import type { Seller } from './people.ts';

/** What one customer has been to us. */
export interface Customer {
  company: CompanyKey;
  owner: Seller;
  character: Character;
  /** Closed deals over the last three years. */
  closed: number;
  /** Open deals. */
  open: readonly (StorylineKey | ShowcaseKey)[];
}

const customer = (
  company: CompanyKey,
  owner: Seller,
  [character, closed]: readonly [character: Character, closed: number],
  ...open: Customer['open']
): Customer => ({ company, owner, character, closed, open });

/** Who looks after whom, how it went and what is open. */
export const book: readonly Customer[] = [
  customer('norrwick', 'rep', ['cooling', 3], 'rollout', 'quietDeal'),
  customer('linnestad', 'rep', ['warming', 3], 'bothWin'),
  customer('fjellmark', 'rep', ['loyal', 3], 'noLoss', 'renewalTogether'),
  customer('talvikki', 'rep', ['drifting', 2], 'strangeKind', 'giveaway'),
  customer('scheldemond', 'rep', ['squeezing', 2], 'dominated'),
  customer('meridane', 'rep', ['trading', 1], 'frameContract'),
  customer('kessandra', 'rep', ['dependent', 2], 'revoltAhead'),
  customer('dunmere', 'rep', ['resenting', 1], 'noAmount', 'revoltOurs'),
  customer('bramhurst', 'user-osei', ['squeezing', 3], 'hardballProcurement'),
  customer('quillhaven', 'user-osei', ['loyal', 1], 'renewalTogether'),
  customer('rostmere', 'user-osei', ['tested', 2], 'bothSuffer'),
  customer('sundervale', 'user-osei', ['trading', 0], 'thinEvidence'),
  customer('zielnova', 'user-nyberg', ['warming', 3], 'partner'),
  customer('kovarna', 'user-nyberg', ['trading', 2], 'tradeOffs', 'discovery'),
  customer('istravia', 'user-nyberg', ['drifting', 0], 'emptyLog'),
  customer('castellor', 'user-vidal', ['cooling', 3], 'lateSwerve'),
  customer('solbrisa', 'user-vidal', ['dependent', 1], 'soleSource'),
  customer('alderique', 'user-vidal', ['loyal', 1], 'partner'),
  customer('tezontle', 'user-vidal', ['squeezing', 1], 'hardballProcurement'),
  customer('orsalto', 'user-brandt', ['tested', 3], 'squeezed', 'oneLoudThreat'),
  customer('tarnholm', 'user-brandt', ['warming', 3], 'partner'),
  customer('hartwegen', 'user-brandt', ['squeezing', 3], 'priceSqueeze'),
  customer('lowenauer', 'user-brandt', ['loyal', 1], 'tradeOffs'),
  customer('aarwiler', 'user-brandt', ['trading', 1], 'evenSwap'),
  customer('pradelle', 'user-moreau', ['cooling', 3], 'hardballProcurement'),
  customer('beaumarchand', 'user-moreau', ['trading', 2], 'onlyExchange', 'quietDeal'),
  customer('veltrano', 'user-moreau', ['resenting', 2], 'wePush'),
  customer('dragutex', 'user-moreau', ['drifting', 0], 'newLead'),
  customer('harrowby', 'user-hayes', ['squeezing', 3], 'hardballProcurement', 'quietDeal'),
  customer('lakeshard', 'user-hayes', ['cooling', 3], 'priceSqueeze'),
  customer('caldermoor', 'user-hayes', ['trading', 1], 'tradeOffs'),
  customer('wexcombe', 'user-hayes', ['tested', 1], 'sharedPain', 'renewalTogether'),
  customer('sablewood', 'user-hayes', ['drifting', 1], 'giveaway'),
  customer('tamarind', 'user-barros', ['warming', 2], 'thaw'),
  customer('velmoso', 'user-barros', ['resenting', 1], 'wePush'),
  customer('sapiniere', 'user-barros', ['loyal', 1], 'partner', 'discovery'),
  customer('kitanohara', 'user-sato', ['loyal', 1], 'thaw'),
  customer('aozuki', 'user-sato', ['dependent', 2], 'soleSource', 'lateSwerve'),
  customer('tasmara', 'user-sato', ['drifting', 0], 'newTender'),
  customer('jarrahwood', 'user-sato', ['cooling', 1], 'oneLoudThreat'),
];
