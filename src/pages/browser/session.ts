/** Who is looking at the page and how they write; as the org says. */
export interface Session {
  userId: string;
  username: string;
  name: string;
  /** Of the words on screen, BCP 47. */
  language: string;
  /** Of numbers and dates, BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** ISO code. */
  currency: string;
  customPermissions: readonly string[];
  permissionSets: readonly string[];
}

/** The page starts to load it while it still loads its scripts: see index.html. */
const SESSION_URL = '/services/local/session';

let current: Session | undefined;

/** Asks the org who is logged in. Without a valid session it leaves for the login page for good. */
export async function loadSession(): Promise<void> {
  const response = await fetch(SESSION_URL);
  if (response.status === 401) return goToLogin();
  if (!response.ok) throw new Error(`The org answered ${response.status} when asked who you are.`);
  const session = (await response.json()) as Session;
  current = { ...session, locale: tag(session.locale), language: tag(session.language) };
}

/** The session of this page. It is there before any component runs. */
export function session(): Session {
  if (!current) throw new Error('session() was called before loadSession() had ended.');
  return current;
}

/** Leaves for the login page. */
export function goToLogin(): Promise<never> {
  location.assign(loginUrl());
  return new Promise(() => undefined);
}

/** Address of the login page, which comes back to where the user is now. */
export const loginUrl = (): string =>
  `/login?retURL=${encodeURIComponent(location.pathname + location.search)}`;

/** Salesforce writes `en_US` where browsers want `en-US`. */
const tag = (locale: string) => locale.replaceAll('_', '-');
