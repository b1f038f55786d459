/** A deal with a plan beside it, as the gauge hands both on, and an org that keeps what is saved. */
import { NO_WORDS } from 'c/powerLogData';
import { CONCESSION } from 'c/powerRecords';
import { descriptionsOf } from 'c/powerDealData';
import { logView } from '../../powerGauge/logView';
import { readingView } from '../../powerGauge/view';
import {
  AS_OF,
  BEHAVIORS,
  CONCESSIONS,
  descriptions,
  opportunity,
  page,
} from '../../powerGauge/__tests__/org';
import { mount, settle } from '../../powerLog/__tests__/elements';

export { AS_OF, BEHAVIORS, CONCESSIONS };

const nodesOf = (name, records) => page(name, records).uiapi.query[name].edges.map((e) => e.node);

/** A longer term that somebody has planned to ask for. */
export const PLANNED = {
  Id: 'a00000000000009AAA',
  Given_By__c: 'customer',
  Kind__c: 'volume',
  Given_On__c: AS_OF,
  Cost__c: 60_000,
  Value__c: 78_000,
  Secured_By__c: 'exchange',
  In_Return_For__c: null,
  Status__c: 'planned',
  Contested__c: false,
  LastModifiedDate: '2026-11-20T09:00:00.000Z',
};

/** Nothing of it can be sized. */
export const NO_AMOUNT = { Amount: null };
/** Too little happened, and nobody knows who can walk away. */
export const THIN = {
  deal: { Seller_Alternatives__c: null, Customer_Alternatives__c: null },
  concessions: [],
  behaviors: BEHAVIORS.slice(6),
};

/** The reading and the log of a deal. */
function given({
  deal = {},
  concessions = CONCESSIONS,
  behaviors = BEHAVIORS,
  described = descriptions(),
  pending = [],
} = {}) {
  const nodes = {
    opportunity: opportunity(deal).uiapi.query.Opportunity.edges[0].node,
    concessions: nodesOf(CONCESSION, concessions),
    behaviors: nodesOf('Power_Behavior__c', behaviors),
    policies: [],
    hidden: [],
  };
  const view = readingView(nodes, { today: AS_OF, basis: 'day', replay: null });
  const around = {
    today: AS_OF,
    descriptions: descriptionsOf(described),
    words: NO_WORDS,
    pending: { all: pending },
  };
  return { view, log: logView(nodes, view, around) };
}

/** What the user may do to concessions, with some fields that they may not set. */
export function describedWithout(...fields) {
  const described = descriptions();
  const info = described.results.find(({ result }) => result.apiName === CONCESSION).result;
  for (const name of fields)
    Object.assign(info.fields[name], { createable: false, updateable: false });
  return described;
}

/** Long enough for a hand to rest. */
export const rest = () => new Promise((resolve) => setTimeout(resolve, 330));

/** A what-if in a gauge that does what it is asked, and refuses what a test says. */
export class Bench {
  concessions;
  saved = [];
  plans = [];
  /** Kind → how its save fails. */
  refuses = new Map();
  made = 0;

  constructor(is, { concessions = CONCESSIONS, ...others } = {}) {
    this.concessions = concessions;
    this.others = others;
    this.element = mount('c-power-what-if', is, given({ concessions, ...others }));
    this.element.addEventListener('save', ({ detail }) => this.save(detail));
    this.element.addEventListener('plan', ({ detail }) => this.plans.push(detail.reading));
  }

  get reading() {
    return this.plans.at(-1);
  }

  find(selector) {
    return this.element.shadowRoot.querySelector(selector);
  }

  all(selector) {
    return [...this.element.shadowRoot.querySelectorAll(selector)];
  }

  get rows() {
    return this.all('c-power-plan-row');
  }

  button(label) {
    return this.all('lightning-button').find((one) => one.label === label);
  }

  async press(label) {
    this.button(label).click();
    await settle();
  }

  async open() {
    this.find('.open').click();
    await settle();
  }

  /** Somebody types into a row. */
  async type(at, form) {
    const row = this.rows[at];
    row.dispatchEvent(new CustomEvent('rowchange', { detail: { ...row.form, ...form } }));
    await settle();
  }

  async tell(at, type, detail) {
    this.rows[at].dispatchEvent(new CustomEvent(type, { detail }));
    await settle();
  }

  get asks() {
    return this.find('c-power-asks');
  }

  async take() {
    const [{ key: detail }] = this.asks.asks;
    this.asks.dispatchEvent(new CustomEvent('take', { detail }));
    await settle();
  }

  async save(change) {
    await settle();
    const failure = this.refuses.get(change.fields.Kind__c ?? change.id);
    if (failure) return this.element.settle({ key: change.key, failure });
    const id = change.action === 'create' ? `a0000000000100${(this.made += 1)}AAA` : change.id;
    this.saved.push({ id, ...change });
    this.keep(id, change.fields);
    return this.element.settle({ key: change.key, id });
  }

  /** What the org then has. */
  keep(id, fields) {
    const known = this.concessions.find(({ Id }) => Id === id) ?? { Id: id };
    const others = this.concessions.filter(({ Id }) => Id !== id);
    const stamp = { LastModifiedDate: `2026-11-23T09:00:0${this.saved.length}.000Z` };
    this.hand([...others, { ...known, ...fields, ...stamp }]);
  }

  hand(concessions) {
    this.concessions = concessions;
    Object.assign(this.element, given({ ...this.others, concessions }));
  }

  /** Waits until what is on its way has arrived: three changes at most, a few turns each. */
  async done(turns = 12) {
    await settle();
    if (turns > 1) await this.done(turns - 1);
  }
}
