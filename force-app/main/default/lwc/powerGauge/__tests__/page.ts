/** The gauge on a page, and an org that answers it when a test says so. */
import PowerGauge from 'c/powerGauge';
import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { createElement } from 'lwc';
import {
  AS_OF,
  BEHAVIORS,
  CONCESSIONS,
  DEAL,
  descriptions,
  opportunity,
  page,
  policies,
} from './org';

export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Once what stands below the needle has followed it. */
export async function wholePage() {
  await settle();
  await settle();
  await settle();
}

export function mount() {
  const element = createElement('c-power-gauge', { is: PowerGauge });
  element.recordId = DEAL;
  document.body.appendChild(element);
  return element;
}

/** Finds in the gauge, or in the reading inside it. */
export const shown = (element, selector) =>
  element.shadowRoot.querySelector(selector) ??
  element.shadowRoot.querySelector('c-power-reading')?.shadowRoot.querySelector(selector) ??
  null;
export const textOf = (element, selector) => shown(element, selector)?.textContent.trim();
/** What the gauge says it does not know. */
export const limits = (element) =>
  [...shown(element, 'c-power-limits').shadowRoot.querySelectorAll('p')].map(
    ({ textContent }) => textContent,
  );
export const notice = (element) => shown(element, 'c-power-notice');
/** What the gauge says of where its reading comes from. */
export const stamp = (element) => shown(element, 'c-power-stamp').stamp;

/** Every query that a connected wire has asked. */
export function queries() {
  const sources = [];
  graphql.emit({}, ({ query }) => {
    sources.push(query?.source ?? '');
    return false;
  });
  return sources;
}

/** Plays the org's answers for one deal, in the order a browser would get them. */
export async function answer({
  deal = opportunity(),
  concessions = CONCESSIONS,
  behaviors = BEHAVIORS,
  published = policies(),
  described = descriptions(),
} = {}) {
  getObjectInfos.emit(described);
  await settle();
  graphql.answer('powerOpportunity', deal);
  await settle();
  const both = [
    ['Power_Concession__c', concessions],
    ['Power_Behavior__c', behaviors],
  ];
  for (const [name, records] of both) {
    graphql.emit({ data: page(name, records) }, ({ query }) => query?.source.includes(`${name}(`));
  }
  graphql.answer('powerPolicies', published);
  await wholePage();
}

/** What a user may see from whom one field is hidden. */
export function descriptionsWithout(field) {
  const described = descriptions();
  for (const { result } of described.results) delete result.fields[field];
  return described;
}

/** A fixed noon, and nothing left of the test before. */
export function freshPage() {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(`${AS_OF}T12:00:00Z`), doNotFake: ['setTimeout'] });
    jest.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((then) => setTimeout(then));
  });
  afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
  });
}
