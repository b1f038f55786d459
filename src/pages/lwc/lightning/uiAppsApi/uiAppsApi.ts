import { callApi, type FetchResponse } from 'pages/api';
import { wireAdapter } from 'pages/wireAdapter';
import type { PageReference } from 'pages/router';

/** A tab that the user may open. */
export interface NavItem {
  /** As apps name it: `standard-Account`, `Power_Policy_Lab`. */
  readonly developerName: string;
  readonly label: string;
  readonly pageReference: PageReference;
}

/** What `getNavItems` emits. */
export interface NavItemsResult {
  readonly data?:
    { readonly navItems: readonly NavItem[]; readonly nextPageUrl: string | null } | undefined;
  readonly error?: FetchResponse | undefined;
}

interface Config {
  formFactor?: 'Large' | 'Medium' | 'Small' | undefined;
  /** Of all tabs only these. */
  navItemNames?: readonly string[] | undefined;
  page?: number | undefined;
  pageSize?: number | undefined;
}

/** The tabs that the user may open: `@wire(getNavItems, { navItemNames: '$names' })`. */
export const getNavItems = wireAdapter<Config, NavItemsResult>({
  pending: { data: undefined, error: undefined },
  ready: (config): config is Config => Object.values(config).every((value) => value !== undefined),
  load: ask,
  refreshable: false,
});

async function ask(config: Config): Promise<NavItemsResult> {
  const params = new URLSearchParams(
    Object.entries(config).map(([name, value]) => [name, String(value)]),
  );
  try {
    return { data: await callApi(`ui-api/nav-items?${params}`) };
  } catch (error) {
    return { error: error as FetchResponse };
  }
}
