/** A place in the app, in the platform's own words (`lightning/navigation`). */
export interface PageReference {
  type: string;
  attributes: Readonly<Record<string, string | undefined>>;
  state?: Readonly<Record<string, string | undefined>>;
}

type Listener = (page: PageReference) => void;

const RECORD = /^\/lightning\/r\/(\w+)\/(\w+)\/view\/?$/;
const OBJECT = /^\/lightning\/o\/(\w+)\/(list|home)\/?$/;
const NAV_ITEM = /^\/lightning\/n\/(\w+)\/?$/;
const HOME = /^\/(lightning(\/page\/home)?\/?)?$/;
const listeners = new Set<Listener>();

/** Where an address leads; `unknown` for one that no page has. */
export function pageAt(url: URL): PageReference {
  const state = Object.fromEntries(url.searchParams);
  const [, objectApiName, recordId] = RECORD.exec(url.pathname) ?? [];
  if (recordId) return { ...recordPage(objectApiName ?? '', recordId), state };
  const [, object, actionName] = OBJECT.exec(url.pathname) ?? [];
  if (object)
    return {
      type: 'standard__objectPage',
      attributes: { objectApiName: object, actionName },
      state,
    };
  const [, apiName] = NAV_ITEM.exec(url.pathname) ?? [];
  return apiName
    ? { type: 'standard__navItemPage', attributes: { apiName }, state }
    : { type: 'unknown', attributes: {}, state };
}

/** Page of one record. */
export const recordPage = (objectApiName: string, recordId: string): PageReference => ({
  type: 'standard__recordPage',
  attributes: { objectApiName, recordId, actionName: 'view' },
  state: {},
});

/** Page of an object's records, under a list view's name or the last one used. */
export const listPage = (objectApiName: string, filterName?: string): PageReference => ({
  type: 'standard__objectPage',
  attributes: { objectApiName, actionName: 'list' },
  state: { filterName },
});

/** Address of a page. Fails for a page that only a full org has. */
export function urlOf({ type, attributes, state }: PageReference): string {
  const { objectApiName, recordId, actionName, apiName, url } = attributes;
  if (type === 'standard__recordPage')
    return `/lightning/r/${objectApiName}/${recordId}/view${query(state)}`;
  if (type === 'standard__objectPage')
    return `/lightning/o/${objectApiName}/${actionName === 'home' ? 'home' : 'list'}${query(state)}`;
  if (type === 'standard__navItemPage') return `/lightning/n/${apiName}${query(state)}`;
  if (type === 'standard__webPage' && url) return url;
  throw new Error(`The local org has no page of type ${type}.`);
}

/** Goes to an address of this app without loading it again. */
export function goTo(url: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  announce();
}

/** Path and query of the page that is open. */
export const currentAddress = (): string => location.pathname + location.search;

const currentPage = (): PageReference => pageAt(new URL(location.href));

/** Calls back at once and on every move; returns the stop. */
export function onPage(listener: Listener): () => void {
  listeners.add(listener);
  listener(currentPage());
  return () => listeners.delete(listener);
}

/** Makes links and the browser's back button move within the app, which opens at `home`. */
export function startRouter(home: string): void {
  if (HOME.test(location.pathname)) history.replaceState(null, '', home);
  addEventListener('popstate', announce);
  document.addEventListener('click', (event) => {
    const url = linkWithin(event);
    if (!url) return;
    event.preventDefault();
    goTo(url);
  });
}

/** Address of a plainly clicked link to a page of this app. */
function linkWithin(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return undefined;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link || link.target === '_blank' || link.origin !== location.origin) return undefined;
  return link.pathname.startsWith('/lightning/') ? link.pathname + link.search : undefined;
}

const hasModifier = (event: MouseEvent) =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

const announce = () => listeners.forEach((listener) => listener(currentPage()));

function query(state: PageReference['state'] = {}): string {
  const entries = Object.entries(state).filter((entry): entry is [string, string] => !!entry[1]);
  return entries.length ? `?${new URLSearchParams(entries)}` : '';
}
