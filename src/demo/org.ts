import { existsSync } from 'node:fs';
import {
  LocalOrgError,
  openLocalOrg,
  type LocalOrg,
  type LocalOrgOptions,
} from '../local-org/index.ts';
import type { Sample } from '../samples/index.ts';
import { DemoProblem } from './problem.ts';
import { siteOf, type DemoOrgOptions, type DemoSite } from './site.ts';
import { fillWeekByWeek, type Freeze } from './weekByWeek.ts';

export type { DemoOrgOptions } from './site.ts';

/** An org filled with a sample, and where to begin. */
export interface DemoOrg {
  org: LocalOrg;
  /** Id of the opportunity to open first. */
  opens: string;
  tips: string[];
}

/** Another process has the state. */
const IN_USE = 'StateFileInUse';

/** Under this key an org notes the id of the opportunity to open first, once it is filled. */
const OPENS = 'opens';

function fill(org: LocalOrg, sample: Sample): string {
  const { ids } = org.load(sample.trees, { key: OPENS, value: `@${sample.opens}` });
  return ids.get(sample.opens) ?? '';
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

/** What was begun is of no use, and is started over the next time. */
const unfilled = (error: unknown): DemoProblem =>
  new DemoProblem(
    ['SampleUnfilled', `The org could not be filled: ${(error as Error).message}`],
    ['Start it again, which begins anew. Should that fail too, choose a sample:', '--sample large'],
    error,
  );

const explained = (error: unknown): unknown =>
  error instanceof LocalOrgError ? orgProblem(error) : error;

function filledAtOnce({ options, sample }: DemoSite): DemoOrg {
  const org = openLocalOrg(options);
  return { org, opens: org.note(OPENS) ?? fill(org, sample), tips: sample.tips };
}

/**
 * Opens the org of a sample as it was left, or a fresh one filled with it, no week frozen.
 * @throws {DemoProblem} where the state file, or the plan of what is to go wrong, cannot be used.
 */
export function openDemoOrg(options: DemoOrgOptions): DemoOrg {
  try {
    return filledAtOnce(siteOf(options));
  } catch (error) {
    throw explained(error);
  }
}

/** The org that was filled before; null: there is none, or one whose filling broke off. */
function keptOrg({ options, sample }: DemoSite): DemoOrg | null {
  if (options.reset === true || !existsSync(options.stateFile)) return null;
  const org = openLocalOrg(options);
  const opens = org.note(OPENS);
  if (opens !== undefined) return { org, opens, tips: sample.tips };
  org.close();
  return null;
}

/** While an org is filled nothing goes wrong in it on purpose, and nobody is told of it. */
const undisturbed = ({ faults: _, eventsDir: __, ...options }: LocalOrgOptions): LocalOrgOptions =>
  options;

async function filledWeekByWeek({ options, sample }: DemoSite, freeze: Freeze): Promise<DemoOrg> {
  try {
    await fillWeekByWeek(undisturbed(options), sample, { opensKey: OPENS, freeze });
  } catch (error) {
    throw error instanceof LocalOrgError ? error : unfilled(error);
  }
  const org = openLocalOrg({ ...options, reset: false });
  return { org, opens: org.note(OPENS) ?? '', tips: sample.tips };
}

/**
 * Opens the org of a sample as it was left, or a fresh one filled with it, its weeks frozen on the
 * way.
 * @throws {DemoProblem} where `openDemoOrg` does, or a week cannot be frozen.
 */
export async function openDemoOrgWithWeeks(
  options: DemoOrgOptions,
  freeze: Freeze,
): Promise<DemoOrg> {
  try {
    const site = siteOf(options);
    if (site.sample.weeks === undefined) return filledAtOnce(site);
    return keptOrg(site) ?? (await filledWeekByWeek(site, freeze));
  } catch (error) {
    throw explained(error);
  }
}
