import { find, freshPage, settle } from '../../powerLog/__tests__/elements';
import { addUp, begin, read, readAll, review, TABLES, TODAY } from './org';

freshPage();
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), doNotFake: ['setTimeout'] });
});

describe('a file', () => {
  it('says what is on the screen, in each format', async () => {
    const saved = [];
    URL.createObjectURL = (blob) => {
      saved.push(blob);
      return 'blob:1';
    };
    URL.revokeObjectURL = () => undefined;
    const names = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click() {
      names.push(this.download);
    });
    const element = await review();
    for (const value of ['html', 'csv', 'md', 'json'])
      find(element, '.export').dispatchEvent(new CustomEvent('select', { detail: { value } }));
    await settle();
    expect(names).toEqual(
      ['html', 'csv', 'md', 'json'].map((format) => `power-review-${TODAY}.${format}`),
    );
    expect(saved.every(({ type }) => type === 'application/octet-stream')).toBe(true);
    expect(find(element, '.said').textContent).toBe('c.Power_Review_export_done');
  });

  it('waits until everything that it says was read', async () => {
    const element = await begin();
    await readAll(element);
    await addUp();
    await readAll(element, TABLES, ['gives']);
    expect(find(element, '.export').disabled).toBe(true);
    await read(element, 'gives');
    expect(find(element, '.export').disabled).toBe(false);
  });
});
