/** Where on the page each field of a policy is. Pure. */
import bands from '@salesforce/label/c.Power_Lab_tab_bands';
import behaviors from '@salesforce/label/c.Power_Lab_tab_behaviors';
import concessions from '@salesforce/label/c.Power_Lab_tab_concessions';
import evidence from '@salesforce/label/c.Power_Lab_tab_evidence';
import mend from '@salesforce/label/c.Power_Lab_tab_mend';
import warnings from '@salesforce/label/c.Power_Lab_tab_warnings';
import { fill } from 'c/powerFormat';
import type { Sheet } from 'c/powerPolicyDraft';
import type { TabItem } from 'c/powerPolicyTabs';
import { kindAt, policyField, type Group } from 'c/powerPolicyWords';

/** A tab of editors. */
export type Tab = 'bands' | 'evidence' | 'concessions' | 'behaviors' | 'warnings';

const TABS: Readonly<Record<Tab, string>> = {
  bands,
  evidence,
  concessions,
  behaviors,
  warnings,
};

const TAB_OF: Readonly<Record<Group, Tab>> = {
  bands: 'bands',
  fading: 'evidence',
  concessions: 'concessions',
  tilt: 'concessions',
  behaviors: 'behaviors',
  weighing: 'evidence',
  money: 'warnings',
  warnings: 'warnings',
};

/** Fields that stand by themselves, in order. */
export const PATHS = {
  tilt: ['pressure', 'exchange', 'collaboration', 'volunteered', 'unknown'].map(
    (way) => `/concessionTilt/${way}`,
  ),
  sizes: ['/concessionUnit', '/concessionCap', '/unsizedUnits'],
  weights: ['/alternativesWeight', '/priorEvidence', '/facePrior'],
  money: [
    '/outcomeTolerance',
    '/equalityTolerance',
    '/defaultMarginPercent',
    '/marginFloorPercent',
  ],
  warnings: [
    '/squeezeThreshold',
    '/revoltThreshold',
    '/minForce',
    '/economicOnly/atLeast',
    '/economicOnly/integrativeBelow',
  ],
} as const;

/** The tab in which a place is changed. */
export const tabOf = (path: string): Tab =>
  TAB_OF[kindAt(path)?.log ?? policyField(path)?.group ?? 'bands'];

/** The tabs in order, each with how much is to be mended in it. */
export function tabItems({ flaws }: Sheet): TabItem[] {
  const tabs = [...flaws.keys()].map(tabOf);
  return Object.entries(TABS).map(([value, label]) => {
    const count = tabs.filter((tab) => tab === value).length;
    return { value, label: count === 0 ? label : fill(mend, label, count) };
  });
}
