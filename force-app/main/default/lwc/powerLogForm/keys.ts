/** Which keys save a form, and where they mean something else. */

/** What Enter does something of its own in: it presses a button, begins a line. */
const OWN_ENTER = /^LIGHTNING-(COMBOBOX|TEXTAREA|BUTTON)$/;

const isEnter = ({ key, shiftKey, altKey, isComposing }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !altKey && !isComposing;

/** Ctrl+Enter, or Cmd+Enter: saves from anywhere. */
export const savesAnywhere = (event: KeyboardEvent): boolean =>
  isEnter(event) && (event.ctrlKey || event.metaKey);

/** Enter in a place that has no use of its own for it. */
export const savesHere = (event: KeyboardEvent): boolean =>
  isEnter(event) &&
  !event.defaultPrevented &&
  !OWN_ENTER.test((event.target as HTMLElement).tagName);
