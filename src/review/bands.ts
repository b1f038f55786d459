import type { Band } from '../model/index.ts';

/** Every band: first where there is too little evidence, then as they lie on the dial. */
export const BANDS = [
  'unknown',
  'customer-dominates',
  'customer-leads',
  'balanced',
  'seller-leads',
  'seller-dominates',
] as const satisfies readonly Band[];
