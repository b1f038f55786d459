/** What a deal is about. All of them are sold by one vendor of warehouse automation. */
export interface Project {
  name: string;
  /** Deal value, from … to. */
  amount: readonly [number, number];
}

const project = (name: string, from: number, to: number): Project => ({ name, amount: [from, to] });

/** Sold to a customer for the first time. */
export const firstProjects: readonly Project[] = [
  project('Warehouse software', 90_000, 260_000),
  project('Shuttle storage, hall 1', 380_000, 1_100_000),
  project('Goods-to-person picking', 420_000, 1_300_000),
  project('Sorter, outbound', 300_000, 900_000),
  project('Mobile robots, first fleet', 180_000, 520_000),
  project('Pallet cranes', 450_000, 1_400_000),
  project('Conveyor line, inbound', 120_000, 400_000),
];

/** Sold to a customer who has something of ours. */
export const laterProjects: readonly Project[] = [
  project('Hall 2 extension', 250_000, 850_000),
  project('Robot fleet, phase 2', 160_000, 480_000),
  project('Picking stations, second shift', 90_000, 310_000),
  project('Returns line', 140_000, 420_000),
  project('Control software upgrade', 60_000, 190_000),
  project('Packing automation', 150_000, 460_000),
  project('Second site', 400_000, 1_250_000),
  project('Slotting and forecast module', 45_000, 130_000),
];

/** Contracts that come up again. */
export const renewals: readonly Project[] = [
  project('Service contract renewal', 60_000, 240_000),
  project('Software subscription renewal', 50_000, 210_000),
  project('Spare parts and service, 3 years', 110_000, 380_000),
];

/** What to do next in an open deal, by stage. */
export const nextSteps: Readonly<Record<string, readonly string[]>> = {
  Qualification: [
    'Site visit and order profile',
    'Find out who signs',
    'Call back after their offsite',
  ],
  'Needs Analysis': ['Data request for the simulation', 'Workshop with the shift leads'],
  'Value Proposition': [
    'Walk their CFO through the business case',
    'Show the simulation',
    'Agree success criteria',
  ],
  'Id. Decision Makers': ['Meet the sponsor', 'Map the steering group with our champion'],
  'Perception Analysis': [
    'Reference visit',
    'Ask how they rank us',
    'Answer the open points of IT security',
  ],
  'Proposal/Price Quote': [
    'Present the offer',
    'Three packages instead of one price',
    'Check the quote with engineering',
    'Send revised offer',
  ],
  'Negotiation/Review': [
    'Contract call with legal',
    'Prepare what we want in return',
    'Close the list of open points',
    'Get sign-off for the terms',
  ],
};
