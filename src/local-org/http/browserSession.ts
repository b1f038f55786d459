import type { Sessions } from '../access/sessions.ts';
import { badRequest } from './faults.ts';
import { expiredCookie, isSameOrigin, localPath, sessionCookie } from './guard.ts';
import { loginPage, type LoginUser } from './loginPage.ts';
import { redirect, type OrgRequest, type Reply } from './types.ts';

/** `/secur/frontdoor.jsp?sid=TOKEN&retURL=/…`: takes a session into the browser. */
export function frontdoor(sessions: Sessions, { url }: OrgRequest): Reply {
  const token = url.searchParams.get('sid') ?? '';
  const path = localPath(url.searchParams.get('retURL'));
  if (sessions.userIdOf(token) === undefined) return redirect(loginAddress(path));
  return redirect(path, sessionCookie(token));
}

const loginAddress = (path: string): string => `/login?retURL=${encodeURIComponent(path)}`;

/** `/secur/logout.jsp`: ends the browser's session. */
export function logOut(sessions: Sessions, { token }: OrgRequest): Reply {
  if (token !== undefined) sessions.end(token);
  return redirect('/login', expiredCookie());
}

/** `GET /login`: the users one can be in this demo. */
export const showLogin = (users: readonly LoginUser[], { url }: OrgRequest): Reply => ({
  status: 200,
  body: loginPage(users, localPath(url.searchParams.get('retURL'))),
});

/** `POST /login`: starts a session in the browser and goes back to where it was wanted. */
export function logIn(sessions: Sessions, users: readonly LoginUser[], request: OrgRequest): Reply {
  if (!isSameOrigin(request.headers, request.origin)) {
    throw badRequest('FORBIDDEN', 'Log in on the page /login of this org', 403);
  }
  const form = new URLSearchParams(request.body.toString('utf8'));
  const path = localPath(form.get('retURL'));
  const token = sessions.logIn(form.get('username') ?? '', form.get('password') ?? '');
  if (token !== undefined) return redirect(path, sessionCookie(token));
  return { status: 401, body: loginPage(users, path, 'That user or password is not right.') };
}
