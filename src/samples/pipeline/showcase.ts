import type { Beat, Stage, Storyline } from './storyline.ts';

/** An open deal that is played as written, so that it shows what it is there to show. */
export interface Showcase extends Storyline {
  project: string;
  /** null: nobody has put a figure to the deal yet. */
  amount: number | null;
  /** Days from today to the close date. */
  closesIn: number;
  nextStep: string;
  /** Day on which it was opened, from the last frozen Monday. Missing: before its first beat. */
  opens?: number;
}

/** How such a deal stands; what is missing is not filled in, the margin as usual. */
interface Standing extends Partial<Pick<Storyline, 'alternatives' | 'margin'>> {
  stage: Stage;
  closesIn: number;
  nextStep: string;
  opens?: number;
}

const USUAL_MARGIN = [32, 32] as const;

/** A showcase from its project, amount, standing and beats. */
export const showcase = (
  project: string,
  amount: number | null,
  { stage, ...standing }: Standing,
  beats: readonly Beat[],
): Showcase => ({
  project,
  amount,
  beats,
  stages: [stage],
  winOdds: 0,
  margin: USUAL_MARGIN,
  alternatives: { seller: [null], customer: [null] },
  ...standing,
});

/** How good a walk-away each side has, 0 … 4. */
export const walkAways = (seller: number, customer: number): Storyline['alternatives'] => ({
  seller: [seller],
  customer: [customer],
});
