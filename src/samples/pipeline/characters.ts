import {
  hardballProcurement,
  lateSwerve,
  priceSqueeze,
  soleSource,
  wePush,
} from './hardStorylines.ts';
import { oneLoudThreat, partner, renewalTogether, thaw, tradeOffs } from './fairStorylines.ts';
import { discovery, giveaway, quietDeal, sharedPain } from './quietStorylines.ts';
import * as lateShowcases from './lateShowcases.ts';
import * as ledgerShowcases from './ledgerShowcases.ts';
import * as showcases from './showcases.ts';

/** Every way in which an open or closed deal goes. */
export const storylines = {
  hardballProcurement,
  lateSwerve,
  priceSqueeze,
  soleSource,
  wePush,
  oneLoudThreat,
  partner,
  renewalTogether,
  thaw,
  tradeOffs,
  discovery,
  giveaway,
  quietDeal,
  sharedPain,
};

export type StorylineKey = keyof typeof storylines;

/** Every open deal that is played as written. */
export const allShowcases = { ...showcases, ...ledgerShowcases, ...lateShowcases };

export type ShowcaseKey = keyof typeof allShowcases;

/** How a customer's closed deals went, the oldest first: over years they drift apart. */
export const characters = {
  warming: ['hardballProcurement', 'thaw', 'tradeOffs', 'partner'],
  cooling: ['partner', 'oneLoudThreat', 'lateSwerve', 'hardballProcurement'],
  loyal: ['tradeOffs', 'partner', 'renewalTogether', 'partner'],
  squeezing: ['tradeOffs', 'priceSqueeze', 'hardballProcurement', 'priceSqueeze'],
  trading: ['tradeOffs', 'tradeOffs', 'oneLoudThreat', 'tradeOffs'],
  dependent: ['partner', 'soleSource', 'wePush', 'soleSource'],
  resenting: ['soleSource', 'wePush', 'lateSwerve', 'wePush'],
  drifting: ['oneLoudThreat', 'giveaway', 'quietDeal', 'giveaway'],
  tested: ['partner', 'sharedPain', 'renewalTogether', 'partner'],
} as const satisfies Record<string, readonly StorylineKey[]>;

export type Character = keyof typeof characters;
