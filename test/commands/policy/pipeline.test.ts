import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import PowerPolicyCheck from '../../../src/commands/power/policy/check.ts';
import PowerPolicyCompare from '../../../src/commands/power/policy/compare.ts';
import PowerPolicyHistory from '../../../src/commands/power/policy/history.ts';
import PowerPolicyPublish from '../../../src/commands/power/policy/publish.ts';
import PowerPolicyRollback from '../../../src/commands/power/policy/rollback.ts';
import PowerPolicyShow from '../../../src/commands/power/policy/show.ts';
import { deal, startOrg, type TestOrg } from '../../local-org/support.ts';
import { logIn } from '../loggedIn.ts';
import { folderWith, run, type Run } from '../run.ts';
import { policyText } from './support.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8');

const COMMANDS = {
  show: PowerPolicyShow,
  check: PowerPolicyCheck,
  compare: PowerPolicyCompare,
  publish: PowerPolicyPublish,
  history: PowerPolicyHistory,
  rollback: PowerPolicyRollback,
};

interface Step {
  run?: string;
}
interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}

const COMMAND = /^\s*sf power policy (\w+) (.*?)(?: +#.*| +> effect\.txt)?$/;

/** The words of a line of shell, without their quotes. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

type Name = keyof typeof COMMANDS;
const isName = (name: string | undefined): name is Name => name !== undefined && name in COMMANDS;

/** Each command of a text, by its name, with its words. */
const commandsIn = (text: string): [Name, string[]][] =>
  text.split('\n').flatMap((line): [Name, string[]][] => {
    const [, name, rest = ''] = COMMAND.exec(line) ?? [];
    return isName(name) ? [[name, wordsOf(rest)]] : [];
  });

let test: TestOrg;
let org: string;
let path: (name: string) => string;

beforeAll(async () => {
  test = await startOrg({}, [deal('Acme')]);
  org = await logIn(test, 'admin');
  path = folderWith({});
  mkdirSync(dirname(path('policies/all.yaml')), { recursive: true });
});

/** What a shell would put in place of a word. */
const filled = (word: string): string => {
  if (word === 'production') return org;
  if (word === '$reason') return 'As it was merged';
  if (word === 'policies/*.yaml') return path('policies/all.yaml');
  return word.endsWith('.yaml') ? path(word) : word;
};

const runs = (name: Name, words: string[]): Promise<Run> =>
  run(COMMANDS[name], ...words.map(filled));

describe('the example of a pipeline', () => {
  const { jobs } = parse(read('examples/policy-pipeline.yml')) as Workflow;
  const commandsOf = (job: string): [Name, string[]][] =>
    (jobs[job]?.steps ?? []).flatMap((step) => commandsIn(step.run ?? ''));
  const publications = commandsOf('publish');

  it('runs as it stands, from the first policy to the next', async () => {
    expect(commandsOf('review').map(([name]) => name)).toEqual(['check', 'compare']);
    expect(publications.map(([name]) => name)).toEqual(['publish', 'publish']);
    const [onChange, onFirst] = publications.map(([, words]) => words) as [string[], string[]];
    for (const [policy, words] of [
      [policyText({ minEvidence: 3 }), onFirst],
      [policyText({ minEvidence: 4 }), onChange],
      [policyText({ minEvidence: 5 }), onChange],
    ] as const) {
      writeFileSync(path('policies/all.yaml'), policy);
      for (const [name, review] of commandsOf('review'))
        expect([name, (await runs(name, review)).error]).toEqual([name, null]);
      const { stdout, error } = await runs('publish', words);
      expect([error, stdout]).toEqual([null, expect.stringMatching(/^Published all:\d /)]);
      // What git has of the file knows nothing of the version that it was published as.
      writeFileSync(path('before.yaml'), policy);
    }
    const { stdout } = await run(PowerPolicyHistory, '-o', org);
    expect(stdout.match(/As it was merged/g)).toHaveLength(3);
  });

  it('fails where somebody has published from the lab meanwhile', async () => {
    writeFileSync(path('lab.yaml'), policyText({ minEvidence: 9 }));
    const asAdmin = ['-o', org, '--reason', 'From the lab', '--ignore-conflicts'];
    await run(PowerPolicyPublish, '-f', path('lab.yaml'), ...asAdmin);
    writeFileSync(path('policies/all.yaml'), policyText({ minEvidence: 6 }));
    const [[, words] = ['publish', []]] = publications;
    const { error } = await runs('publish', words);
    expect(error?.name).toBe('PolicyBaseOutdatedError');
    expect(error?.message).toContain('“From the lab”');
  });
});

describe('the commands of the documentation', () => {
  it('run as they stand', async () => {
    const commands = commandsIn(read('policies.md'));
    expect(commands.map(([name]) => name)).toEqual(Object.keys(COMMANDS));
    for (const [name, words] of commands) {
      const target = name === 'check' ? [] : ['--target-org', 'production'];
      const { error } = await runs(name, [...words, ...target]);
      expect([name, error]).toEqual([name, null]);
    }
  });
});
