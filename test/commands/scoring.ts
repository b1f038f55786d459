import builtIn from '../../config/policy.default.json' with { type: 'json' };
import PowerScore, { type ScoreResult } from '../../src/commands/power/score.ts';
import { folderWith, run } from './run.ts';

/** The day on which deals are read. */
export const DAY = '2026-11-23';
const { $schema: _, ...policy } = builtIn;
export { policy };

export const ACME = {
  id: 'acme',
  name: 'Acme renewal',
  currency: 'USD',
  amount: 1_200_000,
  concessions: [
    { id: 'c1', by: 'seller', kind: 'price', on: '2026-11-10', cost: 72_000 },
    { id: 'c2', by: 'seller', kind: 'price', on: '2026-02-30', cost: 1 },
  ],
  behaviors: [{ id: 'b1', by: 'customer', kind: 'ultimatum', on: '2026-11-18' }],
};
const BRAVO = {
  id: 'bravo',
  name: 'Bravo rollout',
  amount: 50_000,
  concessions: [{ id: 'b1', by: 'customer', kind: 'volume', on: '2026-11-20', cost: 9000 }],
};
const QUIET = { id: 'quiet', name: 'Quiet deal' };

const CSV = `deal,dealName,amount,log,id,by,kind,on,cost
acme,Acme renewal,1200000,concession,c1,seller,price,2026-11-10,72000
acme,Acme renewal,1200000,behavior,b1,customer,ultimatum,2026-11-18,
acme,Acme renewal,1200000,gossip,g1,customer,ultimatum,2026-11-18,
`;

/** Path of a file of deals or policies, by its name. */
export const path = folderWith({
  'one.json': JSON.stringify(ACME),
  'two.json': JSON.stringify([BRAVO, ACME]),
  'quiet.json': JSON.stringify(QUIET),
  'none.json': '[]',
  'named.json': JSON.stringify({
    policies: { 'all:7': { ...policy, minEvidence: 100 } },
    deals: [{ ...ACME, policy: 'all:7' }],
  }),
  'followed.json': JSON.stringify({
    policies: {
      'all:2': { name: 'Standard terms', publishedOn: '2026-01-10', ...policy },
      'all:3': { name: 'Firmer line', publishedOn: '2026-11-22' },
    },
    deals: [{ ...ACME, policy: 'all:2', readOn: '2026-11-20', supersededBy: 'all:3' }],
  }),
  'newer-policy.json': JSON.stringify({
    policies: { 'all:9': { schemaVersion: 99 } },
    deals: [{ ...ACME, policy: 'all:9' }],
  }),
  'unknown-policy.json': JSON.stringify({ deals: [{ ...ACME, policy: 'all:8' }] }),
  'broken-policy.json': JSON.stringify({
    policies: { 'all:9': { ...policy, minForce: -1, thresholds: [] } },
    deals: [{ ...ACME, policy: 'all:9' }],
  }),
  'deals.csv': CSV,
  'policy.csv': 'deal,policy,readOn,log,id,by,kind,on\nacme,all:7,2026-11-20,,,,,\n',
  'broken.json': '{\n  "id": "acme",\n}',
  'broken.csv': 'deal,log,id,by,kind,on\nacme,"concession\n',
  'strict.json': JSON.stringify({ ...policy, minEvidence: 100 }),
  'bad.json': JSON.stringify({ ...policy, minForce: -1, facePrior: 'x' }),
});

/** Runs `sf power score` on files. */
export const score = (...argv: string[]) => run(PowerScore, ...argv);

/** What it answers with `--json`, and what it warns of. */
export async function answer(
  ...argv: string[]
): Promise<{ result: ScoreResult; warnings: string[] }> {
  const { stdout } = await score(...argv, '--json');
  return JSON.parse(stdout) as { result: ScoreResult; warnings: string[] };
}
