/** Components on a page, as tests look at them. */
import { createElement } from 'lwc';

export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Puts a component on the page. */
export function mount(tag, is, props) {
  const element = createElement(tag, { is });
  Object.assign(element, props);
  document.body.appendChild(element);
  return element;
}

export const find = (element, selector) => element.shadowRoot.querySelector(selector);
export const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
export const texts = (element, selector) =>
  all(element, selector).map(({ textContent }) => textContent.trim());
export const labels = (element, selector) => all(element, selector).map(({ label }) => label);

/** The base component that fills a place of a form. */
export const field = (element, name) => find(element, `[data-field="${name}"]`);

/** A base component says that something was entered. */
export function enter(target, value) {
  target.dispatchEvent(new CustomEvent('change', { detail: { value }, bubbles: true }));
}

/** Hears an event, however often it is fired. */
export function listen(element, type) {
  const heard = [];
  element.addEventListener(type, ({ detail }) => heard.push(detail));
  return heard;
}

export function press(target, key, modifiers = {}) {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...modifiers,
  });
  target.dispatchEvent(event);
}

/** Nothing of one test is there in the next. */
export function freshPage() {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });
}
