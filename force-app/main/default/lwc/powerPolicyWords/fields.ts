/** Every field of a policy that is no kind's, in an admin's words. */
import alternativesWeight from '@salesforce/label/c.Power_Field_alternatives_weight';
import behaviorHalfLife from '@salesforce/label/c.Power_Field_behavior_half_life';
import concessionCap from '@salesforce/label/c.Power_Field_concession_cap';
import concessionHalfLife from '@salesforce/label/c.Power_Field_concession_half_life';
import concessionUnit from '@salesforce/label/c.Power_Field_concession_unit';
import defaultMargin from '@salesforce/label/c.Power_Field_default_margin';
import economicAtLeast from '@salesforce/label/c.Power_Field_economic_at_least';
import equality from '@salesforce/label/c.Power_Field_equality';
import facePrior from '@salesforce/label/c.Power_Field_face_prior';
import integrativeBelow from '@salesforce/label/c.Power_Field_integrative_below';
import marginFloor from '@salesforce/label/c.Power_Field_margin_floor';
import minEvidence from '@salesforce/label/c.Power_Field_min_evidence';
import minForce from '@salesforce/label/c.Power_Field_min_force';
import outcomeTolerance from '@salesforce/label/c.Power_Field_outcome_tolerance';
import priorEvidence from '@salesforce/label/c.Power_Field_prior_evidence';
import revolt from '@salesforce/label/c.Power_Field_revolt';
import squeeze from '@salesforce/label/c.Power_Field_squeeze';
import threshold0 from '@salesforce/label/c.Power_Field_threshold_0';
import threshold1 from '@salesforce/label/c.Power_Field_threshold_1';
import threshold2 from '@salesforce/label/c.Power_Field_threshold_2';
import threshold3 from '@salesforce/label/c.Power_Field_threshold_3';
import tiltCollaboration from '@salesforce/label/c.Power_Field_tilt_collaboration';
import tiltExchange from '@salesforce/label/c.Power_Field_tilt_exchange';
import tiltPressure from '@salesforce/label/c.Power_Field_tilt_pressure';
import tiltUnknown from '@salesforce/label/c.Power_Field_tilt_unknown';
import tiltVolunteered from '@salesforce/label/c.Power_Field_tilt_volunteered';
import unsized from '@salesforce/label/c.Power_Field_unsized';
import type { Unit } from './units';

/** What a policy sets belongs together in these groups; one for the kinds of each log. */
export type Group =
  'bands' | 'fading' | 'concessions' | 'behaviors' | 'tilt' | 'weighing' | 'money' | 'warnings';

/** A field's words: what it is called, and what its value is counted in. */
export interface Words {
  group: Group;
  label: string;
  unit: Unit;
}

const words =
  (group: Group, unit: Unit) =>
  (label: string): Words => ({ group, unit, label });

const threshold = words('bands', 'points');
const halfLife = words('fading', 'days');
const tilt = words('tilt', 'share');
const units = words('weighing', 'units');
const shareOfDeal = words('money', 'share');
const margin = words('money', 'percent');
const limit = words('warnings', 'share');

/** By JSON Pointer. */
export const FIELDS: Readonly<Record<string, Words>> = {
  '/thresholds/0': threshold(threshold0),
  '/thresholds/1': threshold(threshold1),
  '/thresholds/2': threshold(threshold2),
  '/thresholds/3': threshold(threshold3),
  '/minEvidence': words('bands', 'units')(minEvidence),
  '/behaviorHalfLifeDays': halfLife(behaviorHalfLife),
  '/concessionHalfLifeDays': halfLife(concessionHalfLife),
  '/concessionTilt/pressure': tilt(tiltPressure),
  '/concessionTilt/exchange': tilt(tiltExchange),
  '/concessionTilt/collaboration': tilt(tiltCollaboration),
  '/concessionTilt/volunteered': tilt(tiltVolunteered),
  '/concessionTilt/unknown': tilt(tiltUnknown),
  '/concessionUnit': words('weighing', 'share')(concessionUnit),
  '/concessionCap': units(concessionCap),
  '/unsizedUnits': units(unsized),
  '/alternativesWeight': units(alternativesWeight),
  '/priorEvidence': units(priorEvidence),
  '/facePrior': units(facePrior),
  '/outcomeTolerance': shareOfDeal(outcomeTolerance),
  '/equalityTolerance': shareOfDeal(equality),
  '/defaultMarginPercent': margin(defaultMargin),
  '/marginFloorPercent': margin(marginFloor),
  '/squeezeThreshold': limit(squeeze),
  '/revoltThreshold': limit(revolt),
  '/minForce': words('warnings', 'units')(minForce),
  '/economicOnly/atLeast': limit(economicAtLeast),
  '/economicOnly/integrativeBelow': limit(integrativeBelow),
};
