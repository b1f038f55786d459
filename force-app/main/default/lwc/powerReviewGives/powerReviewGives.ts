import unsized from '@salesforce/label/c.Power_Review_card_unsized';
import cost from '@salesforce/label/c.Power_Review_gives_cost';
import deals from '@salesforce/label/c.Power_Review_gives_deals';
import gives from '@salesforce/label/c.Power_Review_gives_gives';
import heading from '@salesforce/label/c.Power_Review_gives_heading';
import kind from '@salesforce/label/c.Power_Review_gives_kind';
import none from '@salesforce/label/c.Power_Review_gives_none';
import note from '@salesforce/label/c.Power_Review_gives_note';
import person from '@salesforce/label/c.Power_Review_gives_person';
import byKind from '@salesforce/label/c.Power_Review_gives_tab_kind';
import byPerson from '@salesforce/label/c.Power_Review_gives_tab_person';
import { fill, money, plain } from 'c/powerFormat';
import type { ReviewRows } from 'c/powerReviewWords';
import type { Gives } from 'c/powerWeekly';
import { api, LightningElement } from 'lwc';

/** Lines that are there at first. */
const FEW = 8;
const PERCENT = 100;

type By = 'kind' | 'person';

/** A line of either list. */
type Line = Omit<Gives['byKind'][number], 'kind'> & { key: string; name: string };

/** What was given and nothing came back for: by kind, and by who logged it. */
export default class PowerReviewGives extends LightningElement {
  /** With its gives read. */
  @api rows!: ReviewRows;

  labels = { cost, deals, gives, heading, none, note };
  choices = [
    { value: 'kind', label: byKind },
    { value: 'person', label: byPerson },
  ];
  choice: By = 'kind';
  few = FEW;
  shown = FEW;

  get firstColumn(): string {
    return this.choice === 'kind' ? kind : person;
  }

  get lines(): Line[] {
    const { words, report } = this.rows;
    const { byKind: kinds, byPerson: people } = report.review.gives as Gives;
    return this.choice === 'kind'
      ? kinds.map((line) => ({
          ...line,
          key: line.kind,
          name: words.kind('concession', line.kind),
        }))
      : people.map((line) => ({ ...line, key: line.person.id, name: line.person.name }));
  }

  get hasNone(): boolean {
    return this.lines.length === 0;
  }

  get shownRows() {
    const { lines } = this;
    // The costliest line is the first, and as long as a bar gets.
    const most = lines[0]?.cost[0]?.amount ?? 0;
    return lines.slice(0, this.shown).map((line) => {
      const share = most > 0 ? (line.cost[0]?.amount ?? 0) / most : 0;
      return {
        key: line.key,
        name: line.name,
        gives: plain(line.gives),
        deals: plain(line.deals),
        costs: line.cost.map(({ amount, currency }) => money(amount, currency)),
        unsized: line.unsized > 0 ? fill(unsized, plain(line.unsized)) : '',
        style: `inline-size: ${(share * PERCENT).toFixed(1)}%`,
      };
    });
  }

  choose({ detail }: CustomEvent<{ value: By }>): void {
    this.choice = detail.value;
    this.shown = FEW;
  }

  get count(): number {
    return this.lines.length;
  }

  show({ detail }: CustomEvent<number>): void {
    this.shown = detail;
  }
}
