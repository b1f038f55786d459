/** A sales stage as the object OpportunityStage holds it; probability in percent. */
export interface Stage {
  name: string;
  probability: number;
  forecastCategory: string;
  closed: boolean;
  won: boolean;
}

const open = (name: string, probability: number, forecastCategory: string): Stage => ({
  name,
  probability,
  forecastCategory,
  closed: false,
  won: false,
});

/** The stages a Salesforce org starts with, in order; the late ones count as Best Case and Commit. */
export const STAGES: readonly Stage[] = [
  open('Prospecting', 10, 'Pipeline'),
  open('Qualification', 10, 'Pipeline'),
  open('Needs Analysis', 20, 'Pipeline'),
  open('Value Proposition', 50, 'Pipeline'),
  open('Id. Decision Makers', 60, 'Pipeline'),
  open('Perception Analysis', 70, 'Best Case'),
  open('Proposal/Price Quote', 75, 'Best Case'),
  open('Negotiation/Review', 90, 'Commit'),
  { name: 'Closed Won', probability: 100, forecastCategory: 'Closed', closed: true, won: true },
  { name: 'Closed Lost', probability: 0, forecastCategory: 'Omitted', closed: true, won: false },
];

/** Forecast categories: the name people read, and the API value behind it. */
export const FORECAST_CATEGORIES: Readonly<Record<string, string>> = {
  Omitted: 'Omitted',
  Pipeline: 'Pipeline',
  'Best Case': 'BestCase',
  Commit: 'Forecast',
  Closed: 'Closed',
};
