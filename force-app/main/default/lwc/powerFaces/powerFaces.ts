import them from '@salesforce/label/c.Power_Faces_them';
import us from '@salesforce/label/c.Power_Faces_us';
import { share } from 'c/powerFormat';
import type { Face, Party, Reading } from 'c/powerModel';
import { FACE_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

const FACES: readonly Face[] = ['destructive', 'economic', 'integrative'];
const PARTIES: readonly (readonly [Party, string])[] = [
  ['customer', them],
  ['seller', us],
];
/** Share of a bar below which its number does not fit inside. */
const READABLE = 0.12;

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
}

const segmentOf = (face: Face, part: number): Segment => ({
  face,
  text: part < READABLE ? '' : share(part),
  classes: `segment segment_${face}`,
  style: `inline-size: ${100 * part}%`,
});

const barOf = (party: Party, name: string, faces: Reading['faces']): Bar => ({
  party,
  name,
  spoken: FACES.map((face) => `${FACE_WORDS[face]} ${share(faces[party][face])}`).join(', '),
  segments: FACES.map((face) => segmentOf(face, faces[party][face])),
});

/** By which kind of power each party acts: force, exchange, together. */
export default class PowerFaces extends LightningElement {
  @api faces!: Reading['faces'];

  legend = FACES.map((face) => ({
    face,
    word: FACE_WORDS[face],
    classes: `swatch segment_${face}`,
  }));

  get bars(): Bar[] {
    return PARTIES.map(([party, name]) => barOf(party, name, this.faces));
  }
}
