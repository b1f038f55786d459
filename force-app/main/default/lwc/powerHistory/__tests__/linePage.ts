/** The line of a deal on a page whose frames are painted only when a test says so. */
import { createElement } from 'lwc';
import { behavior, concession, dealOf } from '../../powerMovement/__tests__/views';
import { inEnglish } from '../../powerWarnings/__tests__/english';

let PowerHistory;
let painted = [];

/** To be called once by each file of tests. */
export function onPage() {
  beforeAll(async () => {
    inEnglish();
    ({ default: PowerHistory } = await import('c/powerHistory'));
  });

  beforeEach(() => {
    painted = [];
    jest
      .spyOn(globalThis, 'requestAnimationFrame')
      .mockImplementation((then) => painted.push(then));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });
}

export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Paints frames until none is asked for: each asks for the next. */
export async function paint() {
  if (painted.length === 0) return;
  painted.shift()();
  await settle();
  await settle();
  await paint();
}

export function mount(view, weeks) {
  const element = createElement('c-power-history', { is: PowerHistory });
  element.view = view;
  if (weeks !== undefined) element.weeks = weeks;
  document.body.appendChild(element);
  return element;
}

export async function drawn(view, weeks) {
  const element = mount(view, weeks);
  await paint();
  return element;
}

export const find = (element, selector) => element.shadowRoot.querySelector(selector);
export const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
export const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
export const slider = (element) => find(element, '[role="slider"]');
export const spoken = (element) => slider(element).getAttribute('aria-valuetext');

export async function press(element, ...keys) {
  for (const key of keys)
    slider(element).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await settle();
}

/** Half a year in which the customer pushed, and we gave in once. */
export const DEAL = dealOf(
  [concession(1, '2026-10-12')],
  [
    behavior(1, '2026-06-02'),
    behavior(2, '2026-09-15'),
    behavior(3, '2026-09-22', 'shared-goals', { by: 'seller' }),
    behavior(4, '2026-11-18'),
    behavior(5, '2026-12-24'),
  ],
);
