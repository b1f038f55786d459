import { answer, freshPage, mount, settle, shown } from './page';

freshPage();

async function opened(properties = {}) {
  const element = Object.assign(mount(), properties);
  await answer();
  return element;
}

const fold = (element) => shown(element, 'lightning-button.fold');

describe('what is shown of the gauge', () => {
  it('is the needle first, with what it does not know', async () => {
    const frames = [];
    jest.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((then) => frames.push(then));
    const element = await opened();
    expect(shown(element, 'c-power-dial')).not.toBeNull();
    expect(shown(element, 'c-power-limits')).not.toBeNull();
    const rest = ['c-power-log', 'c-power-tension', 'c-power-why', 'c-power-ledger'];
    expect(rest.map((one) => shown(element, one))).toEqual(rest.map(() => null));
    frames.splice(0).forEach((then) => then(0));
    await settle();
    await settle();
    expect(rest.filter((one) => shown(element, one) === null)).toEqual([]);
  });

  it('is everything, with twelve weeks, unless an admin wants less', async () => {
    const element = await opened();
    expect(shown(element, 'c-power-history').weeks).toBe(12);
    expect(shown(element, 'c-power-ledger')).not.toBeNull();
    expect(fold(element)).toBeNull();
  });

  it.each([
    ['hideHistory', 'c-power-history', 'c-power-ledger'],
    ['hideLedger', 'c-power-ledger', 'c-power-history'],
  ])('leaves out what %s says, and nothing else', async (property, gone, there) => {
    const element = await opened({ [property]: true });
    expect(shown(element, gone)).toBeNull();
    expect(shown(element, there)).not.toBeNull();
  });

  it('keeps why folded until it is asked for', async () => {
    const element = await opened({ foldWhy: true });
    expect(shown(element, 'c-power-why')).toBeNull();
    expect([fold(element).label, fold(element).ariaExpanded]).toEqual([
      'c.Power_Why_unfold',
      'false',
    ]);
    fold(element).click();
    await settle();
    expect(shown(element, 'c-power-why')).not.toBeNull();
    expect(fold(element).label).toBe('c.Power_Why_fold');
  });

  it.each([
    [4, 4],
    [53, 52],
    [0, 12],
    [-3, 1],
    [Number.NaN, 12],
    [undefined, 12],
  ])('goes back %s weeks as %s', async (weeks, shownWeeks) => {
    const element = await opened({ weeks });
    expect(shown(element, 'c-power-history').weeks).toBe(shownWeeks);
  });
});
