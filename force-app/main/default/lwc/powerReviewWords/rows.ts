/** The rows of a review's lists, as they are shown; a few at a time, however long a list is. */
import { money, plain, signed } from 'c/powerFormat';
import { BAND_SHAPES } from 'c/powerWords';
import {
  agendaOf,
  bandOf,
  concernsOf,
  nextStepOf,
  nextText,
  POINTS,
  shownMove,
  whyParts,
  type Concern,
  type DealDetail,
  type Mover,
  type NextStep,
  type Report,
  type ReviewWords,
  type WeekDeal,
} from 'c/powerWeekly';

/** What a row of any list says of its deal. */
interface DealRow {
  id: string;
  name: string;
  /** Owner, amount and stage. */
  about: string;
  shape: string;
  band: string;
  next: string;
  /** Whether its log was read. */
  isOpened: boolean;
}

/** A reason, and by how many points it moved the deal. */
export interface ReasonRow {
  key: string;
  text: string;
  points: string;
}

export interface MoverRow extends DealRow {
  before: string;
  after: string;
  change: string;
  reasons: readonly ReasonRow[];
  /** Its log was read, and still nobody can say why. */
  isUnexplained: boolean;
}

export interface AgendaRow extends DealRow {
  balance: string;
  tension: string;
  matters: string;
  /** Whether its log says what to ask for, or to offer. */
  hasAsk: boolean;
}

/** A figure where there is too little evidence. */
const UNKNOWN = '–';

/** Steps of which the log says more. */
const WITH_ASK: readonly NextStep[] = ['ask', 'offer'];

/**
 * The lists of a report. An instance goes from component to component as it is: a page wraps plain
 * objects, and unwraps each of thousands of deals whenever one is looked at.
 */
export class ReviewRows {
  readonly report: Report;
  readonly words: ReviewWords;
  private readonly toTalkAbout: readonly WeekDeal[];

  constructor(report: Report, words: ReviewWords) {
    this.report = report;
    this.words = words;
    this.toTalkAbout = agendaOf(report.deals.values());
  }

  get moverCount(): number {
    return this.report.review.movers.length;
  }

  /** Movers whose log was not read. */
  get unopenedMovers(): string[] {
    const { review, details } = this.report;
    return review.movers.filter(({ id }) => !details.has(id)).map(({ id }) => id);
  }

  movers(count: number): MoverRow[] {
    return this.report.review.movers.slice(0, count).map((mover) => this.moverRow(mover));
  }

  /** Deals about which there is something to do. */
  agendaCount(concern: Concern | null): number {
    return this.agendaOf(concern).length;
  }

  agenda(concern: Concern | null, count: number): AgendaRow[] {
    return this.agendaOf(concern)
      .slice(0, count)
      .map((deal) => this.agendaRow(deal));
  }

  private agendaOf(concern: Concern | null): readonly WeekDeal[] {
    if (concern === null) return this.toTalkAbout;
    return this.toTalkAbout.filter((deal) => concernsOf(deal).includes(concern));
  }

  private dealRow(deal: WeekDeal, detail: DealDetail | undefined): DealRow {
    const { id, name, owner, amount, currency, stage } = deal;
    const band = bandOf(deal);
    const worth = amount === null ? [] : [money(amount, currency)];
    return {
      id,
      name,
      about: [owner.name, ...worth, stage].filter((part) => part !== '').join(' · '),
      shape: BAND_SHAPES[band],
      band: this.words.band(band),
      next: nextText(deal, detail, this.words),
      isOpened: detail !== undefined,
    };
  }

  private moverRow(mover: Mover): MoverRow {
    const deal = this.report.deals.get(mover.id) as WeekDeal;
    const detail = this.report.details.get(mover.id);
    const reasons = whyParts(mover, detail, this.words).map(({ text, points }, at) => ({
      key: `${at} ${text}`,
      text,
      points: this.words.points(points),
    }));
    return {
      ...this.dealRow(deal, detail),
      before: signed(mover.before.balance, POINTS),
      after: signed(mover.after.balance, POINTS),
      change: signed(shownMove(mover), POINTS),
      reasons,
      isUnexplained: detail !== undefined && reasons.length === 0,
    };
  }

  private agendaRow(deal: WeekDeal): AgendaRow {
    const isKnown = bandOf(deal) !== 'unknown' && deal.reading !== null;
    return {
      ...this.dealRow(deal, this.report.details.get(deal.id)),
      balance: isKnown ? signed(deal.reading?.balance ?? 0, POINTS) : UNKNOWN,
      tension: isKnown ? plain(deal.reading?.tension ?? 0, POINTS) : UNKNOWN,
      matters: concernsOf(deal).map(this.words.concern).join(' · '),
      hasAsk: WITH_ASK.includes(nextStepOf(deal)),
    };
  }
}
