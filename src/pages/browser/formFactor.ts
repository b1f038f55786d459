/** Below this width a page is a phone's; SLDS breaks its grid at the same place. */
const PHONE = '(max-width: 47.9375rem)';

/** What the platform calls the kind of device; here it goes by the width of the window. */
export type FormFactor = 'Small' | 'Large';

export const formFactor = (): FormFactor => (matchMedia(PHONE).matches ? 'Small' : 'Large');

/** Calls back whenever the window crosses the width between phone and desktop; returns the stop. */
export function onFormFactor(changed: (now: FormFactor) => void): () => void {
  const query = matchMedia(PHONE);
  const listener = () => changed(formFactor());
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
