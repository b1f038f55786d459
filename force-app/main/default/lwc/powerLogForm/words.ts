/** Whom an amount concerns, once it is known who gave. */
import costGiver from '@salesforce/label/c.Power_Form_cost_giver';
import costThem from '@salesforce/label/c.Power_Form_cost_them';
import costUs from '@salesforce/label/c.Power_Form_cost_us';
import valueReceiver from '@salesforce/label/c.Power_Form_value_receiver';
import valueThem from '@salesforce/label/c.Power_Form_value_them';
import valueUs from '@salesforce/label/c.Power_Form_value_us';
import { fill } from 'c/powerFormat';

const COST: Readonly<Record<string, string>> = { seller: costUs, customer: costThem };
const VALUE: Readonly<Record<string, string>> = { seller: valueThem, customer: valueUs };

/** @param by the giver; empty: not said yet. */
export const costLabel = (by: string, currency: string): string =>
  fill(COST[by] ?? costGiver, currency);

export const valueLabel = (by: string, currency: string): string =>
  fill(VALUE[by] ?? valueReceiver, currency);
