/** The log inside the gauge: what a test says in its name, and what the org then answers. */
import { graphql } from 'lightning/graphql';
import { BEHAVIORS, page } from './org';
import { answer, mount, settle, shown } from './page';

export const BEHAVIOR = 'Power_Behavior__c';

export const log = (element) => shown(element, 'c-power-log');
export const balance = (element) => shown(element, 'c-power-dial').reading.balance;
export const tell = async (element, type, change) => {
  log(element).dispatchEvent(new CustomEvent(type, { detail: change }));
  await settle();
  await settle();
};

export const isAbout =
  (name) =>
  ({ query }) =>
    query?.source.includes(`${name}(`);

/** A promise that a test keeps or breaks. */
export function promised() {
  const handle = {};
  handle.promise = new Promise((keep, fail) => Object.assign(handle, { keep, fail }));
  return handle;
}

/** The gauge of a deal whose wires bring the saved record when they are asked again. */
export async function opened(behaviors = BEHAVIORS) {
  const element = mount();
  const refresh = jest.fn(async () => {
    await settle();
    graphql.emit({ data: page(BEHAVIOR, behaviors), refresh }, isAbout(BEHAVIOR));
  });
  await answer();
  graphql.emit({ data: page(BEHAVIOR, BEHAVIORS), refresh }, isAbout(BEHAVIOR));
  await settle();
  return { element, refresh };
}
