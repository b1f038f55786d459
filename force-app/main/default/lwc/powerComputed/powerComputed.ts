import both from '@salesforce/label/c.Power_Computed_both';
import facesHeading from '@salesforce/label/c.Power_Computed_faces_heading';
import facesStart from '@salesforce/label/c.Power_Computed_faces_start';
import total from '@salesforce/label/c.Power_Computed_total';
import rounding from '@salesforce/label/c.Power_Computed_rounding';
import summary from '@salesforce/label/c.Power_Computed_summary';
import face from '@salesforce/label/c.Power_Why_filter_face';
import customer from '@salesforce/label/c.Power_Why_customer_did';
import seller from '@salesforce/label/c.Power_Why_we_did';
import { figure, fill, share } from 'c/powerFormat';
import type { Face } from 'c/powerModel';
import type { ReadingView } from 'c/powerReading';
import { FACE_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';
import { isThin, sectionsOf, thinLine, type Section } from './sections';
import { FACES, shareDigits, SIDES, stepsOf, type Side, type Steps } from './steps';

/** A kind of power on one side: its share, and what that is worked out from. */
interface Cell {
  key: Side;
  share: string;
  units: string;
}

/** All that is shown once somebody asks. */
interface Reckoning {
  thin: string;
  sections: Section[];
  /** Empty: too little is known. */
  faces: { key: Face; word: string; cells: Cell[] }[];
  totals: Cell[];
  facesStart: string;
}

const cellOf = (key: Side, kind: Face, { faces }: Steps, { reading }: ReadingView): Cell => ({
  key,
  share: share(reading.faces[key][kind], shareDigits(key)),
  units: figure(faces[key].units[kind]),
});

const totalOf = (key: Side, { faces }: Steps): Cell => ({
  key,
  share: '',
  units: figure(faces[key].all),
});

function reckoningOf(view: ReadingView): Reckoning {
  const { reading, deal, asOf } = view;
  const steps = stepsOf({ reading, deal, policy: view.policy.policy, asOf });
  const kinds = isThin(view) ? [] : FACES;
  return {
    thin: thinLine(steps, view),
    sections: sectionsOf(steps, view),
    faces: kinds.map((key) => ({
      key,
      word: FACE_WORDS[key],
      cells: SIDES.map((side) => cellOf(side, key, steps, view)),
    })),
    totals: SIDES.map((side) => totalOf(side, steps)),
    facesStart: fill(facesStart, figure(steps.faceStart)),
  };
}

/** How a reading is computed, in the figures of its own deal: nothing is worked out until asked. */
export default class PowerComputed extends LightningElement {
  @api
  get view(): ReadingView {
    return this.given;
  }
  set view(view: ReadingView) {
    this.given = view;
    this.reckon();
  }

  labels = { both, customer, face, facesHeading, rounding, seller, summary, total };
  given!: ReadingView;
  isOpen = false;
  /** Null: nobody has asked. */
  reckoning: Reckoning | null = null;

  get hasFaces(): boolean {
    return (this.reckoning?.faces.length ?? 0) > 0;
  }

  toggle({ currentTarget }: Event): void {
    this.isOpen = (currentTarget as HTMLDetailsElement).open;
    this.reckon();
  }

  reckon(): void {
    this.reckoning = this.isOpen ? reckoningOf(this.given) : null;
  }
}
