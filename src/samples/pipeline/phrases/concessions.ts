import type { Phrases } from './phrase.ts';

/** What we gave. */
export const weGave: Phrases = {
  price: [
    '{percent} % off, in the revised offer',
    'Another {percent} %. Approved by phone',
    'Came down {percent} % on the hardware',
    'Discount of {percent} %, hope that was it',
    'Dropped the setup fee, makes {percent} %',
    'Rounded down in the meeting, {percent} % in the end',
  ],
  'payment-terms': [
    '60 days instead of 30',
    'Last instalment only after acceptance',
    'Waived the down payment',
    'Payment in four parts as {contact} wanted',
  ],
  scope: [
    'Took the second scanner gate into the price',
    'Data migration is in now',
    'Added the mezzanine stairs, no charge',
    'Reports for the works council included',
    'Two more interfaces, we eat the hours',
  ],
  'extended-warranty': [
    'Third year of warranty on the shuttles',
    'Warranty runs from acceptance, not from delivery',
    'Wear parts are in the warranty until the second audit',
  ],
  'service-level': [
    'Hotline until ten at night',
    'Four hours reaction time instead of eight',
    'Second maintenance a year, on us',
    'Named engineer for the first six months',
  ],
  delivery: [
    'Pulled the delivery into {month}',
    'Split delivery so that they can start with hall 2',
    'We hold the racks for them until the floor is dry',
    'Weekend installation at weekday rates',
  ],
  'contract-risk': [
    'Accepted the higher liability cap',
    'Took over the risk for the old conveyor interface',
    'Longer warranty, 36 months',
  ],
  resources: [
    'Second commissioning engineer for three weeks',
    'Our planner helps with their layout, unpaid',
    'Sent a trainer to {site} for a week',
    'Ramp-up crew stays through the peak',
  ],
  volume: ['Same unit price for the smaller lot', 'No minimum quantity in year one'],
  'term-length': ['They may leave after one year', 'Shorter notice period, as they asked'],
  exclusivity: ['No project for their direct rival in {site} until the end of next year'],
  reference: ['Case study with their logo on our site', 'We present their project at the fair'],
  access: ['Their IT gets read access to our ticket system', 'They see our roadmap under NDA'],
  'training-days': ['From the old partner portal: five training days'],
};

/** What they gave. */
export const theyGave: Phrases = {
  price: ['They took our price as it is', 'Accepted the surcharge for steel'],
  'payment-terms': [
    'Half up front, the rest on delivery',
    'Pay within ten days now',
    'Down payment of 40 % confirmed by {contact}',
    'Monthly in advance for the service part',
  ],
  scope: [
    'They do the cabling themselves',
    'Dropped the custom reports',
    'Old racks stay, less for us to take down',
    'Their own people do the data cleaning',
  ],
  'service-level': ['Business hours are enough for them after all'],
  delivery: [
    'Date moved to {month}, fits our plant much better',
    'They take it in two lots, whenever we are ready',
    'Installation in the quiet weeks after New Year',
  ],
  'contract-risk': ['Penalty clause is out', 'Liability capped at contract value'],
  resources: ['Two of their fitters join our crew', 'They put a full-time project lead on it'],
  volume: [
    'Second line in the same order',
    'Committed to {percent} % more than in the RFQ',
    'Bundled the {site} depot into the order',
    'Spare parts package for three years',
  ],
  'term-length': [
    'Three years instead of one',
    'Service contract runs another five years at least',
    'Five-year term, {contact} signed the letter',
    'Renewal option is fixed now',
  ],
  exclusivity: ['Only supplier for the automation of all halls', 'No second bidder for phase 2'],
  reference: [
    'Two visits a year for our prospects',
    'Press release with both names',
    '{contact} speaks at our user day',
    'Reference call for our biggest open deal, done',
  ],
  access: [
    'We get their order data for the model',
    'Intro to their sister company',
    'Seat in their yearly supplier council',
  ],
};

/** Notes of events of a kind that has none of its own. */
export const anyEvent: readonly string[] = ['See mail in the folder', 'Per phone'];
