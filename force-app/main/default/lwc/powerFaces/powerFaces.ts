import noLean from '@salesforce/label/c.Power_Faces_no_lean';
import them from '@salesforce/label/c.Power_Faces_them';
import prior from '@salesforce/label/c.Power_Faces_prior';
import us from '@salesforce/label/c.Power_Faces_us';
import { share } from 'c/powerFormat';
import type { Face, FaceShares, Party, Reading } from 'c/powerModel';
import { FACE_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

const FACES: readonly Face[] = ['destructive', 'economic', 'integrative'];
const PARTIES: readonly (readonly [Party, string])[] = [
  ['customer', them],
  ['seller', us],
];
/** Share of a bar below which its number does not fit inside. */
const READABLE = 0.07;
/** Shares closer than this are the same. */
const NEARLY_EQUAL = 1e-9;

interface Segment {
  face: Face;
  text: string;
  classes: string;
  style: string;
}

interface Bar {
  party: Party;
  name: string;
  spoken: string;
  segments: Segment[];
  /** No kind of power stands out. */
  isEmpty: boolean;
}

const segmentOf = (face: Face, part: number): Segment => ({
  face,
  text: part < READABLE ? '' : share(part),
  classes: `segment segment_${face}`,
  style: `inline-size: ${100 * part}%`,
});

/** Equal shares, as of a party that has shown nothing yet, lean nowhere: figures would say more. */
const leans = (shares: FaceShares): boolean =>
  FACES.some((face) => Math.abs(shares[face] - 1 / FACES.length) > NEARLY_EQUAL);

const spokenOf = (name: string, shares: FaceShares): string =>
  `${name}. ${FACES.map((face) => `${FACE_WORDS[face]} ${share(shares[face])}`).join(', ')}`;

function barOf(party: Party, name: string, shares: FaceShares): Bar {
  if (!leans(shares))
    return { party, name, spoken: `${name}. ${noLean}`, segments: [], isEmpty: true };
  return {
    party,
    name,
    spoken: spokenOf(name, shares),
    segments: FACES.map((face) => segmentOf(face, shares[face])),
    isEmpty: false,
  };
}

/** By which kind of power each party acts: force, exchange, together. */
export default class PowerFaces extends LightningElement {
  @api faces!: Reading['faces'];

  labels = { noLean, prior };
  legend = FACES.map((face) => ({
    face,
    word: FACE_WORDS[face],
    classes: `swatch segment_${face}`,
  }));

  get bars(): Bar[] {
    return PARTIES.map(([party, name]) => barOf(party, name, this.faces[party]));
  }
}
