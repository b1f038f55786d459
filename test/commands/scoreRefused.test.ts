import { path, score } from './scoring.ts';

describe('sf power score that cannot go on', () => {
  it.each([
    ['a file that is not there', ['--file', path('nowhere.json')], 'FileNotFoundError'],
    ['broken JSON', ['--file', path('broken.json')], 'BrokenJsonError'],
    ['broken CSV', ['--file', path('broken.csv')], 'BrokenCsvError'],
    [
      'a policy that the file lacks',
      ['--file', path('unknown-policy.json')],
      'PolicyNotInFileError',
    ],
    ['a policy with errors', ['--file', path('broken-policy.json')], 'PolicyBrokenError'],
    ['a policy of a newer version', ['--file', path('newer-policy.json')], 'PolicyNewerError'],
    ['a policy that CSV has no room for', ['--file', path('policy.csv')], 'PolicyNotInFileError'],
    [
      'a day that is none',
      ['--file', path('one.json'), '--as-of', '2026-02-30'],
      'AsOfNotADayError',
    ],
    ['a moment', ['--file', path('one.json'), '--as-of', '2026-11-23T10:00'], 'AsOfNotADayError'],
    [
      'a policy file with errors',
      ['--file', path('one.json'), '--policy', path('bad.json')],
      'PolicyFileBrokenError',
    ],
    [
      'no policy file',
      ['--file', path('one.json'), '--policy', path('nowhere.json')],
      'FileNotFoundError',
    ],
  ])('because of %s says what to do, and ends with 1', async (_, argv, name) => {
    const { error, exitCode, stdout, stderr } = await score(...argv);
    expect([error?.name, exitCode, stdout]).toEqual([name, 1, '']);
    expect(stderr).toContain(`Error (${name}): `);
    expect(stderr).toContain('Try this:');
  });

  it('names every path of a policy with errors', async () => {
    const { stderr } = await score('--file', path('one.json'), '--policy', path('bad.json'));
    expect(stderr).toMatch(/bad\.json is not[\s\S]*\/facePrior .*[\s\S]*\/minForce /);
  });

  it('says where a file breaks', async () => {
    expect((await score('--file', path('broken.json'))).stderr).toContain('line 3, column 1');
  });

  it.each([
    ['no source', []],
    ['two sources', ['--open', '--file', path('one.json')]],
    ['an owner without --open', ['--file', path('one.json'), '--owner', 'me']],
    ['a day’s policy for a file', ['--file', path('one.json'), '--policy-of', 'today']],
    ['two policies', ['--open', '--policy', path('strict.json'), '--policy-of', 'today']],
    ['a policy of no day', ['--open', '--policy-of', 'tomorrow']],
    ['an org for a file', ['--file', path('one.json'), '--target-org', 'nobody@example.com']],
  ])('because of %s is refused', async (_, argv) => {
    const { error, exitCode } = await score(...argv);
    expect(error).not.toBeNull();
    expect(exitCode).not.toBe(0);
  });
});
