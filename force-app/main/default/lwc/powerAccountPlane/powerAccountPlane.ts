import axis from '@salesforce/label/c.Power_Account_axis';
import capped from '@salesforce/label/c.Power_Account_capped';
import deals from '@salesforce/label/c.Power_Account_deals';
import evidence from '@salesforce/label/c.Power_Account_evidence';
import gap from '@salesforce/label/c.Power_Account_gap';
import heading from '@salesforce/label/c.Power_Account_plane';
import pictureLabel from '@salesforce/label/c.Power_Account_plane_label';
import integration from '@salesforce/label/c.Power_Account_integration';
import noDeal from '@salesforce/label/c.Power_Account_quarter_empty';
import thin from '@salesforce/label/c.Power_Account_quarter_thin';
import quarter from '@salesforce/label/c.Power_Account_quarters';
import tension from '@salesforce/label/c.Power_Account_tension';
import units from '@salesforce/label/c.Power_Account_units';
import standing from '@salesforce/label/c.Power_Account_standing';
import asTable from '@salesforce/label/c.Power_Effect_as_table';
import hardness from '@salesforce/label/c.Power_Tension_label';
import { QUADRANT_SHAPES, QUADRANT_WORDS, quadrantOf, quarterName } from 'c/powerAccountData';
import type { Column, Row } from 'c/powerAccountTable';
import { fill, plain } from 'c/powerFormat';
import type { AccountPoint } from 'c/powerModel';
import { api, LightningElement } from 'lwc';
import { HEIGHT, pathOf, WIDTH, type Dot, type PathLayout } from './path';

const PERCENT = 100;
const NONE = '–';
const [DOT, LATEST] = [4, 7];
/** Two dots that are no farther apart than this have no room for a name each. */
const APART = 44;
/** A dot this near to an edge has its name on its other side. */
const EDGE = 48;

const wordOf = ({ point, deals: count }: AccountPoint): string => {
  if (point) return QUADRANT_WORDS[quadrantOf(point)];
  return count > 0 ? thin : noDeal;
};

const rowOf = (one: AccountPoint, today: string): Row => ({
  key: one.quarter.first,
  cells: [
    { text: quarterName(one.quarter, today) },
    { text: wordOf(one), ...(one.point && { shape: QUADRANT_SHAPES[quadrantOf(one.point)] }) },
    { text: one.point ? plain(one.point.tension) : NONE },
    { text: one.point ? plain(one.point.integration) : NONE },
    { text: plain(one.deals) },
    { text: plain(one.evidence, 1) },
  ],
});

const COLUMNS: readonly Column[] = [
  { label: quarter },
  { label: standing },
  { label: tension, isNumber: true },
  { label: integration, isNumber: true },
  { label: deals, isNumber: true },
  { label: evidence, isNumber: true },
];

/** In percent of the picture's width and height. */
const placeOf = ({ x, y }: Dot): string =>
  `inset-inline-start: ${((PERCENT * x) / WIDTH).toFixed(2)}%; inset-block-start: ${((PERCENT * y) / HEIGHT).toFixed(2)}%`;

/** A name stands above its dot, at the edges beside it, so that none sticks out. */
function nameClasses({ x, y }: Dot, isLatest: boolean): string {
  const aside = x < EDGE ? ' name_right' : x > WIDTH - EDGE ? ' name_left' : '';
  return `name note${isLatest ? ' name_latest' : ''}${y < EDGE / 2 ? ' name_below' : ''}${aside}`;
}

/** An account's path over the plane of tension and integration: a picture, and the same as a table. */
export default class PowerAccountPlane extends LightningElement {
  /** One for each quarter, oldest first. */
  @api points: readonly AccountPoint[] = [];
  /** How many of the latest are drawn. */
  @api limit = 12;
  /** ISO day. */
  @api today = '';

  labels = { asTable, heading, units };
  columns = COLUMNS;
  corners = { ...QUADRANT_WORDS, hardTogether: QUADRANT_WORDS['hard-together'] };
  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  width = WIDTH;
  height = HEIGHT;

  get drawn(): readonly AccountPoint[] {
    return this.points.slice(-this.limit);
  }

  get layout(): PathLayout {
    return pathOf(this.drawn);
  }

  get axes() {
    return {
      tension: fill(axis, hardness, plain(this.layout.top)),
      integration: fill(axis, integration, plain(PERCENT)),
    };
  }

  /** Where it is calm and done together. */
  get best() {
    const { togetherAt: x, hardAt: y } = this.layout;
    return { x, y, width: WIDTH - x, height: HEIGHT - y };
  }

  get hasPath(): boolean {
    return this.layout.dots.length > 0;
  }

  get steps() {
    return this.layout.steps.map(({ path, arrow, isGap }) => ({
      path,
      arrow,
      classes: isGap ? 'step step_gap' : 'step',
    }));
  }

  get dots() {
    const { dots } = this.layout;
    return dots.map(({ quarter: of, x, y }, index) => ({
      key: of.first,
      title: quarterName(of, this.today),
      x,
      y,
      radius: index === dots.length - 1 ? LATEST : DOT,
      classes: index === dots.length - 1 ? 'dot dot_latest' : 'dot',
    }));
  }

  /** The first and the latest; where they lie on one place, the latest alone. */
  get names() {
    const { dots } = this.layout;
    const [first, latest] = [dots[0], dots.at(-1)];
    if (!first || !latest) return [];
    const named =
      Math.hypot(first.x - latest.x, first.y - latest.y) > APART ? [first, latest] : [latest];
    return named.map((dot) => ({
      key: dot.quarter.first,
      text: quarterName(dot.quarter, this.today),
      style: placeOf(dot),
      classes: nameClasses(dot, dot === latest),
    }));
  }

  get pictureLabel(): string {
    const known = this.drawn.filter(({ point }) => point !== null);
    const [first, latest] = [known[0], known.at(-1)];
    if (!first || !latest) return '';
    const wordsOf = (one: AccountPoint) => [quarterName(one.quarter, this.today), wordOf(one)];
    return fill(pictureLabel, ...wordsOf(first), ...wordsOf(latest));
  }

  get notes(): string[] {
    const { length } = this.points;
    return [
      ...(this.layout.steps.some(({ isGap }) => isGap) ? [gap] : []),
      ...(length > this.limit ? [fill(capped, plain(this.limit), plain(length))] : []),
    ];
  }

  get rows(): Row[] {
    return this.points.map((one) => rowOf(one, this.today));
  }
}
