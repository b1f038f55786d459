import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalOrgError, openLocalOrg, type LocalOrg } from '../local-org/index.ts';
import { casinoSample, largeSample, samplePipeline, type Sample } from '../samples/index.ts';
import type { SampleName } from './options.ts';
import { DemoProblem } from './problem.ts';

/** An org filled with a sample, and where to begin. */
export interface DemoOrg {
  org: LocalOrg;
  /** Id of the opportunity to open first. */
  opens: string;
  tips: string[];
}

/** Where the org is kept, and what it is made of. */
export interface DemoOrgOptions {
  sample: SampleName;
  reset: boolean;
  /** Folder with a state file for each sample. */
  stateDir: string;
  /** The package directory whose metadata the org has. */
  metadataDir: string;
}

/** The org has record types, so that a policy of one of them is in force somewhere. */
const FEATURES = { recordTypes: true };

const SAMPLES: Record<SampleName, (today: string) => Sample> = {
  pipeline: (today) => samplePipeline(today, undefined, FEATURES),
  large: (today) => largeSample(today, FEATURES),
  casino: casinoSample,
};

/** Another process has the state. */
const IN_USE = 'StateFileInUse';

/** Under this key an org notes the id of the opportunity to open first. */
const OPENS = 'opens';

/** The machine's own calendar day, written ISO. */
function localDay(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

function fill(org: LocalOrg, sample: Sample): string {
  const { ids } = org.load(sample.trees, { key: OPENS, value: `@${sample.opens}` });
  return ids.get(sample.opens) ?? '';
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new DemoProblem(
      [
        'StateFolderUnusable',
        `The org's data cannot be kept in ${path}: ${(error as Error).message}.`,
      ],
      ['Choose another folder:', '--state FOLDER'],
      error,
    );
  }
}

/** Somebody else's state is left alone; any other that cannot be used can be started over. */
const orgProblem = (error: LocalOrgError): DemoProblem =>
  new DemoProblem(
    [error.name, error.problem],
    error.name === IN_USE
      ? ['To keep data in another folder:', '--state FOLDER']
      : ['Start over with:', '--reset'],
    error,
  );

/**
 * Opens the org of a sample as it was left, or a fresh one filled with it.
 * @throws {DemoProblem} where the state file cannot be used.
 */
export function openDemoOrg({ sample, reset, stateDir, metadataDir }: DemoOrgOptions): DemoOrg {
  makeFolder(stateDir);
  const stateFile = join(stateDir, `${sample}.db`);
  try {
    const org = openLocalOrg({ stateFile, metadataDir, reset, ...FEATURES });
    const content = SAMPLES[sample](localDay(new Date()));
    return { org, opens: org.note(OPENS) ?? fill(org, content), tips: content.tips };
  } catch (error) {
    if (!(error instanceof LocalOrgError)) throw error;
    throw orgProblem(error);
  }
}
