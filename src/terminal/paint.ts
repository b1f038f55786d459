import { styleText } from 'node:util';
import type { Band, Face } from '../model/index.ts';

/** What a stretch of text stands for, which decides its colour where there are colours. */
export type Ink = 'strong' | 'quiet' | 'danger' | 'warning' | 'good' | 'calm';

/** Colours a text; plain where there are no colours. */
export type Paint = (ink: Ink, text: string) => string;

const STYLES = {
  strong: 'bold',
  quiet: 'dim',
  danger: 'red',
  warning: 'yellow',
  good: 'green',
  calm: 'blue',
} as const satisfies Record<Ink, Parameters<typeof styleText>[0]>;

/** The terminal's own sixteen colours, so that they fit its theme. */
export const painter =
  (colour: boolean): Paint =>
  (ink, text) =>
    colour ? styleText(STYLES[ink], text, { validateStream: false }) : text;

export const BAND_INKS: Readonly<Record<Band, Ink>> = {
  unknown: 'quiet',
  'customer-dominates': 'danger',
  'customer-leads': 'warning',
  balanced: 'good',
  'seller-leads': 'warning',
  'seller-dominates': 'danger',
};

export const FACE_INKS: Readonly<Record<Face, Ink>> = {
  destructive: 'danger',
  economic: 'warning',
  integrative: 'good',
};
