import type { Tab } from '../access/tabs.ts';
import { SalesforceError } from '../errors.ts';
import { navItem } from '../uiapi/navItem.ts';
import { DATA, session } from './route.ts';
import { ok, type Reply, type Route, type SessionRequest } from './types.ts';
import { apiPath } from './versions.ts';

const PATH = 'ui-api/nav-items';
const PAGE = { standard: 0, least: 0, most: 1_000_000 };
const PAGE_SIZE = { standard: 25, least: 1, most: 100 };
const FORM_FACTORS = ['Large', 'Medium', 'Small'];

/** `GET …/ui-api/nav-items`: the tabs that the user may open, a page of them at a time. */
export const navItemRoutes = (tabs: readonly Tab[]): Route[] => [
  session('GET', `${DATA}/${PATH}`, (request) => navItems(tabs, request)),
];

function navItems(tabs: readonly Tab[], request: SessionRequest): Reply {
  const { requester, url } = request;
  const params = url.searchParams;
  const page = numberIn(params, 'page', PAGE);
  const size = numberIn(params, 'pageSize', PAGE_SIZE);
  checkFormFactor(params.get('formFactor') ?? 'Large');
  const open = named(tabs, params).filter((tab) => requester.rights.canOpen(tab));
  const after = (page + 1) * size;
  return ok({
    currentPageUrl: pageUrl(request, page, size),
    navItems: open.slice(page * size, after).map(navItem),
    nextPageUrl: after < open.length ? pageUrl(request, page + 1, size) : null,
  });
}

/** Those that the client names, or all. */
function named(tabs: readonly Tab[], params: URLSearchParams): readonly Tab[] {
  const names = params.getAll('navItemNames').flatMap((list) => list.split(','));
  return names.length === 0 ? tabs : tabs.filter(({ name }) => names.includes(name));
}

function pageUrl(request: SessionRequest, page: number, pageSize: number): string {
  const params = new URLSearchParams(request.url.searchParams);
  params.set('page', String(page));
  params.set('pageSize', String(pageSize));
  return `${apiPath(request)}/${PATH}?${params.toString()}`;
}

function numberIn(
  params: URLSearchParams,
  name: string,
  { standard, least, most }: typeof PAGE,
): number {
  const value = Number(params.get(name) ?? standard);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw illegal(`${name} must be a whole number from ${least} to ${most}`);
}

function checkFormFactor(name: string): void {
  if (FORM_FACTORS.includes(name)) return;
  throw illegal(`formFactor must be one of ${FORM_FACTORS.join(', ')}`);
}

const illegal = (message: string): SalesforceError =>
  new SalesforceError('ILLEGAL_QUERY_PARAMETER_VALUE', message);
