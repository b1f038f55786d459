import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import builtIn from '../../config/policy.default.json' with { type: 'json' };
import { parsePolicy, type Policy } from '../../src/model/index.ts';
import { ITEMS, type Camper } from '../../src/samples/casino/dialogue.ts';
import { readDialogues } from '../../src/samples/casino/dialogues.ts';
import { casinoSample } from '../../src/samples/index.ts';
import { isClosed, readingsByDeal, recordsOf, text } from './support/records.ts';

const TODAY = '2026-11-23';
const MEBIBYTE = 1024 ** 2;
const folder = fileURLToPath(new URL('../../src/samples/casino/', import.meta.url));
const dialogues = readDialogues();
const sample = casinoSample(TODAY);
const behaviors = recordsOf(sample, 'Power_Behavior__c');

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's r. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const spread = (values: readonly number[], centre: number): number =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0));
  const together = xs.reduce((sum, x, i) => sum + (x - meanX) * ((ys[i] ?? 0) - meanY), 0);
  return together / (spread(xs, meanX) * spread(ys, meanY));
}

const WORTH = [5, 4, 3];
const pointsOf = ({ packages, priorities }: Camper): number =>
  packages?.reduce(
    (sum, count, index) => sum + count * (WORTH[priorities.indexOf(ITEMS[index] ?? 'Food')] ?? NaN),
    0,
  ) ?? 5;

describe('the dialogues', () => {
  it('are the 354 annotated ones: 348 agreements, 6 walk-aways', () => {
    expect(dialogues).toHaveLength(354);
    expect(dialogues.filter(({ agreed }) => agreed)).toHaveLength(348);
    expect(new Set(dialogues.map(({ id }) => id)).size).toBe(354);
  });

  it('hold every annotated utterance and label, counted in the published files', () => {
    const talk = dialogues.flatMap((dialogue) => dialogue.talk);
    expect(talk).toHaveLength(4123);
    expect(talk.flatMap(([, , labels]) => labels)).toHaveLength(5231);
  });

  it('give each side the packages that make up its points', () => {
    const campers = dialogues.flatMap(({ seller, customer }) => [seller, customer]);
    expect(campers.filter((camper) => pointsOf(camper) !== camper.points)).toEqual([]);
  });

  it('let the two sides take turns, as a chat does', () => {
    const turns = dialogues.flatMap(({ talk }) =>
      talk.slice(1).map(([by], index) => by !== talk[index]?.[0]),
    );
    expect(turns.filter(Boolean).length / turns.length).toBeGreaterThan(0.98);
  });

  it('say nothing about the persons who spoke', () => {
    const keys = new Set(dialogues.flatMap(({ seller }) => Object.keys(seller)));
    expect([...keys].sort()).toEqual(['packages', 'points', 'priorities', 'satisfaction']);
  });
});

describe('the policy of the dialogues', () => {
  const document = readFileSync(`${folder}policy.json`, 'utf8');
  const { policy, flaws } = parsePolicy(document);
  const labels = new Set(dialogues.flatMap(({ talk }) => talk.flatMap(([, , own]) => own)));

  it('is well formed and has exactly the labels as kinds', () => {
    expect(flaws).toEqual([]);
    expect(new Set(Object.keys(policy?.behaviors ?? {}))).toEqual(labels);
  });

  it('has plain weights, and none where the label says nothing', () => {
    const weights = Object.entries((policy as Policy).behaviors).map(([kind, { weight }]) => [
      kind,
      weight,
    ]);
    for (const [kind, weight] of weights) expect(weight).toBe(kind === 'non-strategic' ? 0 : 1);
  });

  it('is the default in everything but kinds and fading', () => {
    const { policy: builtInPolicy } = parsePolicy(builtIn);
    const { behaviors: _kinds, behaviorHalfLifeDays: _days, ...rest } = builtInPolicy as Policy;
    expect(policy).toMatchObject(rest);
  });

  it.each(Object.entries((policy as Policy).behaviors))(
    'is explained in the README: %s',
    (kind, settings) => {
      const row = readFileSync(`${folder}README.md`, 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`| \`${kind}\``));
      const cells = row?.split('|').map((cell) => cell.trim());
      expect(cells?.[3]?.split(',')[0]).toBe(settings.face);
      expect(cells?.[4]).toBe(String(settings.pressure));
    },
  );
});

describe('the sample made of them', () => {
  it('has a closed deal for each dialogue and a behaviour for each label, with its text', () => {
    const deals = recordsOf(sample, 'Opportunity');
    expect(deals.every(isClosed)).toBe(true);
    expect(deals.map((deal) => deal['StageName'] === 'Closed Won')).toEqual(
      dialogues.map(({ agreed }) => agreed),
    );
    const said = dialogues.flatMap(({ talk }) =>
      talk.flatMap(([by, words, labels]) => labels.map((label) => [by, label, words])),
    );
    expect(
      behaviors.map((event) => [event['Shown_By__c'], event['Kind__c'], event['Note__c']]),
    ).toEqual(said);
  });

  it('keeps the order of the talk, a day an utterance, the last on the day of the close', () => {
    const days = behaviors
      .filter((event) => event['Opportunity__c'] === `@${sample.opens}`)
      .map((event) => text(event, 'Seen_On__c'));
    const deal = recordsOf(sample, 'Opportunity').find(
      ({ attributes }) => attributes.referenceId === sample.opens,
    );
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe(deal?.['CloseDate']);
  });

  it('closed on recent working days before today', () => {
    const days = recordsOf(sample, 'Opportunity').map((deal) => text(deal, 'CloseDate'));
    expect(days.every((day) => day < TODAY && day > '2026-08-20')).toBe(true);
    expect(days.some((day) => [0, 6].includes(new Date(day).getUTCDay()))).toBe(false);
  });

  it('is the same every time', () => {
    expect(casinoSample(TODAY)).toEqual(sample);
  });
});

describe('what the readings went with', () => {
  const readings = readingsByDeal(sample);
  const column = (field: string): number[] =>
    dialogues.map(({ id }) => Number(readings.get(`casino-${id}`)?.[field]));
  const lowerSatisfaction = dialogues.map(({ seller, customer }) =>
    Math.min(seller.satisfaction, customer.satisfaction),
  );

  it.each([
    ['Tension__c', -0.29, -0.31],
    ['Integration__c', 0.29, 0.32],
  ])(
    '%s goes with the lower satisfaction at r = %d, near the model page’s %d',
    (field, ours, theirs) => {
      const r = correlation(column(field), lowerSatisfaction);
      expect(Math.abs(r - ours)).toBeLessThan(0.006);
      expect(Math.abs(r - theirs)).toBeLessThan(0.05);
    },
  );

  it('the balance says little about who gains', () => {
    const gains = dialogues.map(({ seller, customer }) => seller.points - customer.points);
    expect(Math.abs(correlation(column('Balance__c'), gains) - 0.13)).toBeLessThan(0.006);
  });
});

describe('what is handed on', () => {
  it('comes with its licence and its source', () => {
    expect(readFileSync(`${folder}LICENSE`, 'utf8')).toContain('Attribution 4.0 International');
    const readme = readFileSync(`${folder}README.md`, 'utf8');
    for (const word of [
      'Chawla',
      'NAACL 2021',
      'Creative Commons Attribution 4.0',
      'kushalchawla/CaSiNo',
    ])
      expect(readme).toContain(word);
    expect(existsSync(new URL('../../scripts/casino.ts', import.meta.url))).toBe(true);
  });

  it('stays under a mebibyte', () => {
    const size = readdirSync(folder).reduce((sum, file) => sum + statSync(folder + file).size, 0);
    expect(size).toBeLessThan(MEBIBYTE);
  });
});
