/** Where a demo org is kept, what it is made of and what it is to hold. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  LocalOrgError,
  readFaultPlan,
  type FaultPlan,
  type LocalOrgOptions,
} from '../local-org/index.ts';
import { casinoSample, largeSample, samplePipeline, type Sample } from '../samples/index.ts';
import type { DemoOptions, Language, SampleName } from './options.ts';
import { DemoProblem } from './problem.ts';

/** Where the org is kept, and what it is made of. */
export interface DemoOrgOptions extends Pick<DemoOptions, 'sample' | 'reset' | 'faults'> {
  /** Folder with a state file for each sample and each set of features. */
  stateDir: string;
  /** The package directory whose metadata the org has. */
  metadataDir: string;
  /** The package directory with translations of it; none: English only. */
  languagesDir?: string;
  /** The package directory with the channels of change events; none: no events. */
  eventsDir?: string;
  /** English unless said otherwise. */
  language?: Language;
  /** So unless said otherwise: then a policy of a record type is in force somewhere. */
  recordTypes?: boolean;
  /** Not unless said otherwise. */
  multiCurrency?: boolean;
}

/** What an org is opened with, and what a fresh one is filled with. */
export interface DemoSite {
  options: LocalOrgOptions;
  sample: Sample;
}

/** What an org has or has not. */
type Features = Required<Pick<DemoOrgOptions, 'recordTypes' | 'multiCurrency'>>;

const SAMPLES: Record<SampleName, (today: string, features: Features) => Sample> = {
  pipeline: (today, features) => samplePipeline(today, undefined, features),
  large: largeSample,
  casino: casinoSample,
};

/** Where each language is at home: numbers and dates are written as there. */
const LOCALES: Readonly<Record<Language, string>> = {
  en_US: 'en_US',
  de: 'de_DE',
  fr: 'fr_FR',
  es: 'es_ES',
  ja: 'ja_JP',
};

/** The machine's own calendar day, written ISO. */
function localDay(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** An org cannot lose what its records have: each set of features has a file of its own. */
const fileName = (sample: SampleName, { recordTypes, multiCurrency }: Features): string =>
  [
    sample,
    ...(recordTypes ? [] : ['no-record-types']),
    ...(multiCurrency ? ['multi-currency'] : []),
  ].join('-') + '.db';

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

/** What a file says is to go wrong. */
function faultsIn(file: string): FaultPlan {
  try {
    return readFaultPlan(file);
  } catch (error) {
    if (!(error instanceof LocalOrgError)) throw error;
    throw new DemoProblem([error.name, error.problem], [error.action], error);
  }
}

/**
 * Makes ready what a demo org needs.
 * @throws {DemoProblem} where the folder, or the plan of what is to go wrong, cannot be used.
 */
export function siteOf({ sample, stateDir, faults, ...options }: DemoOrgOptions): DemoSite {
  const { recordTypes = true, multiCurrency = false, language = 'en_US' } = options;
  const features = { recordTypes, multiCurrency };
  const plan = faults === undefined ? {} : { faults: faultsIn(faults) };
  makeFolder(stateDir);
  const stateFile = join(stateDir, fileName(sample, features));
  const locale = LOCALES[language];
  return {
    options: { ...options, ...features, ...plan, language, locale, stateFile },
    sample: SAMPLES[sample](localDay(new Date()), features),
  };
}
