import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLES } from '../../src/demo/options.ts';
import { openDemoOrg, type DemoOrgOptions } from '../../src/demo/org.ts';
import { createOrgServer } from '../../src/local-org/index.ts';

const metadataDir = fileURLToPath(new URL('../../force-app/main', import.meta.url));
const stateDir = mkdtempSync(join(tmpdir(), 'power-balance-'));
/** Milliseconds to fill an org with the largest sample on a slow machine. */
const TIME_TO_FILL = 60_000;

afterAll(() => rmSync(stateDir, { recursive: true }));

it.each(SAMPLES)(
  'the sample %s passes every rule of the org, which opens on one of its deals',
  (sample) => {
    const { org, opens, tips } = openDemoOrg({ sample, reset: true, stateDir, metadataDir });
    expect(opens).toMatch(/^006\w{15}$/);
    expect(org.note('opens')).toBe(opens);
    expect(tips.length).toBeGreaterThan(1);
    org.close();
  },
  TIME_TO_FILL,
);

describe('an org with or without what not every org has', () => {
  const fields = async (features: Partial<DemoOrgOptions>): Promise<string[]> => {
    const { org } = openDemoOrg({
      sample: 'pipeline',
      reset: false,
      stateDir,
      metadataDir,
      ...features,
    });
    const server = await createOrgServer(org, { port: 0 });
    const answer = await fetch(
      `${server.origin}/services/data/v66.0/sobjects/Opportunity/describe`,
      {
        headers: { authorization: `Bearer ${org.accessToken('rep@powerbalance.local')}` },
      },
    );
    const described = (await answer.json()) as { fields: { name: string }[] };
    await server.close();
    org.close();
    return described.fields
      .map(({ name }) => name)
      .filter((name) => ['RecordTypeId', 'CurrencyIsoCode'].includes(name));
  };

  it.each([
    [{}, ['RecordTypeId']],
    [{ recordTypes: false }, []],
    [{ multiCurrency: true }, ['CurrencyIsoCode', 'RecordTypeId']],
    [{ multiCurrency: true, recordTypes: false }, ['CurrencyIsoCode']],
  ])(
    '%j is filled with the pipeline, and kept apart from the others',
    async (features, expected) => {
      expect((await fields(features)).sort()).toEqual(expected);
      expect((await fields(features)).sort()).toEqual(expected);
    },
    TIME_TO_FILL,
  );
});
