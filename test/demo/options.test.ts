import { OptionError, readOptions } from '../../src/demo/options.ts';

describe('the options of npm start', () => {
  it('open the sample pipeline as a rep unless told otherwise', () => {
    expect(readOptions([])).toEqual({
      port: 7180,
      user: 'rep',
      sample: 'pipeline',
      language: 'en_US',
      recordTypes: true,
      multiCurrency: false,
      state: '.local-org',
      reset: false,
      dev: false,
      open: true,
    });
  });

  it('are taken from flags', () => {
    const args = ['--port', '0', '--user=admin', '--sample', 'casino', '--reset', '--no-open'];
    args.push('--faults', 'plan.json');
    expect(readOptions(args)).toMatchObject({
      port: 0,
      user: 'admin',
      sample: 'casino',
      faults: 'plan.json',
      reset: true,
      open: false,
    });
  });

  it('say what everybody reads and what the org has', () => {
    const args = ['--language', 'ja', '--multi-currency', '--no-record-types'];
    const org = { language: 'ja', multiCurrency: true, recordTypes: false };
    expect(readOptions(args)).toMatchObject(org);
  });

  it('give way to a call for help', () => {
    expect(readOptions(['--help', '--port', '80'])).toBeNull();
  });

  it.each([
    [['--port', 'eighty'], "--port must be a number from 0 to 65535, not 'eighty'."],
    [['--port', '70000'], "--port must be a number from 0 to 65535, not '70000'."],
    [['--user', 'boss'], "--user must be rep or manager or admin or service, not 'boss'."],
    [['--sample', 'poker'], "--sample must be pipeline or large or casino, not 'poker'."],
    [['--language', 'xx'], "--language must be en_US or de or fr or es or ja, not 'xx'."],
    [['--prot', '80'], /Unknown option '--prot'/],
    [['80'], /Unexpected argument '80'/],
  ])('%p is refused with what it may be', (args, message) => {
    expect(() => readOptions(args)).toThrow(OptionError);
    expect(() => readOptions(args)).toThrow(message);
  });
});
