/** Whatever is done to any field of the schema: nothing breaks, and nothing invalid is published. */
import fc from 'fast-check';
import { edited, flawsOf, policyOf, sheetOf, textAt, valueAt } from 'c/powerPolicyDraft';
import { parsePolicy, printPolicy } from 'c/powerModel';
import { NO_NAMES } from 'c/powerPolicyWords';
import { begun, numbersIn, POLICY } from './support';

const SEED = 4;
const NUMBERS = numbersIn(POLICY);
const KINDS = ['concessions', 'behaviors'].flatMap((log) =>
  Object.keys(POLICY[log]).map((kind) => `/${log}/${kind}`),
);
/** Places at which somebody types; every other flaw would have nowhere to be mended. */
const PLACES = new Set([...NUMBERS, ...KINDS.map((kind) => `${kind}/label`)]);

const anyText = fc.oneof(
  fc.string(),
  fc.double().map(String),
  fc.integer().map(String),
  fc.constantFrom('', ' ', '-', '0', '1e400', '9'.repeat(400), '0,5', '1.500,5', 'NaN', '٣٤٫٥'),
);
const typing = fc.record({
  action: fc.constant('type'),
  path: fc.constantFrom(...PLACES),
  text: anyText,
});
const moving = fc.record({
  action: fc.constant('choose'),
  path: fc.constantFrom(...NUMBERS),
  value: fc.double(),
});
const choosing = fc.oneof(
  fc.record({
    action: fc.constant('choose'),
    path: fc.constantFrom(...Object.keys(POLICY.behaviors).map((key) => `/behaviors/${key}/face`)),
    value: fc.constantFrom('destructive', 'economic', 'integrative'),
  }),
  fc.record({
    action: fc.constant('choose'),
    path: fc.constantFrom(...KINDS.map((kind) => `${kind}/retired`)),
    value: fc.boolean(),
  }),
);
const kinds = fc.record({
  action: fc.constantFrom('add', 'remove'),
  log: fc.constantFrom('concessions', 'behaviors'),
  kind: fc.oneof(fc.constantFrom('price', 'tender', 'bonus', '__proto__', 'a/b', '~'), fc.string()),
  label: fc.option(fc.string(), { nil: undefined }),
});
const resetting = fc.record({
  action: fc.constant('reset'),
  path: fc.constantFrom('/thresholds', '/economicOnly', ...PLACES, ...KINDS),
});
const edits = (...kindsOfEdit) => fc.array(fc.oneof(...kindsOfEdit), { maxLength: 12 });

/** What a reader of a published policy gets. */
const printed = (policy) => parsePolicy(printPolicy(policy)).policy;

const check = (property) => fc.assert(property, { seed: SEED, numRuns: 300 });

describe('any field, fuzzed', () => {
  it.each([...PLACES])('%s: only what parses can be published, all else is told there', (path) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = edited(begun(), { action: 'type', path, text });
        const policy = policyOf(draft);
        const flaws = flawsOf(draft);
        expect(policy && printed(policy)).toEqual(policy);
        expect([...flaws.keys()]).toEqual(policy ? [] : [path]);
        for (const words of flaws.values()) expect(words).not.toBe('');
      }),
      { seed: SEED, numRuns: 25 },
    );
  });

  it('in any order: nothing breaks, and every flaw is at a place where it can be mended', () => {
    check(
      fc.property(edits(typing, moving, choosing, resetting), (done) => {
        const sheet = sheetOf(done.reduce(edited, begun()), NO_NAMES.lists);
        expect(sheet.flaws.size === 0).toBe(sheet.policy !== null);
        for (const path of sheet.flaws.keys()) expect(PLACES).toContain(path);
        for (const path of PLACES) expect(typeof textAt(sheet, path)).toBe('string');
      }),
    );
  });

  it('with kinds added and taken out: what parses is what is published', () => {
    check(
      fc.property(edits(typing, choosing, kinds, resetting), (done) => {
        const draft = done.reduce(edited, begun());
        const policy = policyOf(draft);
        expect(policy && printed(policy)).toEqual(policy);
        expect(flawsOf(draft).size === 0).toBe(policy !== null);
        for (const path of KINDS) expect(valueAt(draft.document, path)).toBeDefined();
      }),
    );
  });
});
