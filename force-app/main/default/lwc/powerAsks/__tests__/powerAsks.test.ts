import {
  all,
  find,
  freshPage,
  listen,
  mount,
  settle,
  texts,
} from '../../powerLog/__tests__/elements';
import { inEnglish } from '../../powerWarnings/__tests__/english';

let PowerAsks;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerAsks } = await import('c/powerAsks'));
});

freshPage();

const ask = (kind, changes = {}) => ({
  key: kind,
  name: kind,
  lines: [`Ask them for ${kind}: $24,000 (2.0% of the deal), worth $72,000 to us.`],
  isEnough: true,
  needle: '−20',
  ...changes,
});
const KINDS = ['Reference', 'Volume', 'Exclusivity', 'Contract length', 'Price'];

const asks = (props) => mount('c-power-asks', PowerAsks, props);
const intro = (element) => texts(element, 'p')[0];

it('shows the cheapest first, all on request, and which of them is taken', async () => {
  const element = asks({ asks: KINDS.map((kind) => ask(kind)) });
  expect(intro(element)).toMatch(/^Each one alone would bring/);
  expect(all(element, 'li')).toHaveLength(3);
  const more = [...all(element, 'lightning-button')].at(-1);
  expect(more.label).toBe('Show all 5');
  more.click();
  await settle();
  expect(all(element, 'li')).toHaveLength(5);
  const heard = listen(element, 'take');
  all(element, 'li lightning-button')[3].click();
  expect(heard).toEqual(['Contract length']);
});

it.each([
  ['enough', { isEnough: true }, /^No single one is enough\. These two together are:$/],
  [
    'not enough',
    { isEnough: false, needle: '−27' },
    /not enough\. The needle would stand at −27\.$/,
  ],
])('says of a pair that it is %s', (_, changes, words) => {
  const lines = ['Ask them for Volume.', 'Ask them for Price.'];
  const element = asks({ asks: [ask('Volume', { lines, ...changes })] });
  expect(intro(element)).toMatch(words);
  expect(texts(element, 'li p')).toEqual(lines);
});

it('says why there is none', () => {
  const element = asks({ asks: [], note: 'The deal is balanced.' });
  expect(intro(element)).toBe('The deal is balanced.');
  expect(find(element, 'lightning-button')).toBeNull();
});
