/** Rows and what the org has → what to write, in which order, and what to reject. Pure. */
import { answerOf, destinationKey, type Answer } from './answers.ts';
import { candidateOf, logIn } from './candidates.ts';
import { changesOf, PENDING, rightsFlaw, type Changes } from './changes.ts';
import { flawOf } from './judge.ts';
import { eventKey } from './keys.ts';
import { ordered } from './order.ts';
import { isRejection, reasonOf } from './reasons.ts';
import { repeatsAmong } from './repeats.ts';
import type { Candidate, ImportRow, OrgState } from './types.ts';

/** An event to write. */
export interface Write {
  candidate: Candidate;
  changes: Changes;
  /** What has to be there first, for its id goes into this one; null: nothing. */
  after: Write | null;
  /** How many have to be there first, one after the other. */
  level: number;
}

/** What is to become of each row. */
export interface Plan {
  /** Rows that are to be written. */
  writes: ReadonlyMap<ImportRow, Write>;
  /** Why rows are rejected. */
  rejected: ReadonlyMap<ImportRow, string>;
  /** Rows that say nothing that the org does not have, with what it has. */
  unchanged: ReadonlyMap<ImportRow, Candidate>;
}

/** Lines that a reason lists before it breaks off. */
const LISTED = 5;

const linesOf = (circle: readonly Candidate[]): string => {
  const lines = circle.map(({ row }) => row.line).sort((a, b) => a - b);
  return lines.slice(0, LISTED).join(', ') + (lines.length > LISTED ? ' …' : '');
};

/** Makes a plan, step by step; a row that is rejected once is out. */
class Planner {
  readonly writes = new Map<ImportRow, Write>();
  readonly rejected = new Map<ImportRow, string>();
  readonly unchanged = new Map<ImportRow, Candidate>();
  readonly #state: OrgState;
  #candidates: Candidate[] = [];
  readonly #answers = new Map<Candidate, Answer>();

  constructor(state: OrgState) {
    this.#state = state;
  }

  /** Each row by itself, and beside those that repeat it. */
  look(rows: readonly ImportRow[]): void {
    const repeats = repeatsAmong(rows, this.#state);
    for (const row of rows) {
      const candidate = candidateOf(row, this.#state);
      const reason = isRejection(candidate) ? candidate.reason : repeats.get(row);
      if (reason !== undefined) this.rejected.set(row, reason);
      else this.#candidates.push(candidate as Candidate);
    }
  }

  /** What concessions answer. */
  link(): void {
    const concessions = this.#candidates.filter(({ log }) => log === 'concession');
    const rejected = [...this.rejected.keys()].filter((row) => logIn(row) === 'concession');
    const destinations = {
      candidates: new Map(concessions.map((candidate) => [destinationKey(candidate), candidate])),
      rejected: new Map(rejected.map((row) => [eventKey(row.values.id ?? ''), row])),
      state: this.#state,
    };
    for (const candidate of concessions) {
      const answer = answerOf(candidate, destinations);
      if (answer && isRejection(answer)) this.rejected.set(candidate.row, answer.reason);
      else if (answer) this.#answers.set(candidate, answer);
    }
  }

  /** Answers after what they answer; circles have no beginning, so nothing of them is written. */
  order(): void {
    const { inOrder, circles } = ordered(
      this.#candidates,
      (candidate) => this.#answers.get(candidate)?.to ?? null,
    );
    for (const circle of circles) {
      const lines = linesOf(circle);
      for (const { row } of circle) this.rejected.set(row, reasonOf('answers-in-circle', [lines]));
    }
    this.#candidates = inOrder;
  }

  /** What each one changes, and whether that makes sense; what changes nothing may stay. */
  decide(): void {
    for (const candidate of this.#candidates) {
      if (!this.rejected.has(candidate.row)) this.#decide(candidate);
    }
  }

  #decide(candidate: Candidate): void {
    const { row } = candidate;
    const answer = this.#answers.get(candidate) ?? null;
    const changes = changesOf(candidate, answer, this.#state);
    if (candidate.existing && changes.columns.length === 0) {
      this.unchanged.set(row, candidate);
      return;
    }
    const flaw = flawOf(candidate, this.#state) ?? rightsFlaw(candidate, changes, this.#state);
    if (flaw === null) this.#write(candidate, changes, answer);
    else this.rejected.set(row, flaw);
  }

  #write(candidate: Candidate, changes: Changes, answer: Answer | null): void {
    const waits = Object.values(changes.fields).includes(PENDING);
    const to = waits ? answer?.to : undefined;
    const after = to ? this.writes.get(to.row) : undefined;
    if (to && !after) {
      const tokens = [candidate.row.values.inReturnFor ?? '', to.row.line];
      this.rejected.set(candidate.row, reasonOf('answer-rejected', tokens));
      return;
    }
    const level = after ? after.level + 1 : 0;
    this.writes.set(candidate.row, { candidate, changes, after: after ?? null, level });
  }
}

/** Plans an import: nothing is read, nothing written. */
export function planImport(rows: readonly ImportRow[], state: OrgState): Plan {
  const planner = new Planner(state);
  planner.look(rows);
  planner.link();
  planner.order();
  planner.decide();
  return planner;
}
