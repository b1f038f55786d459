import type { DatabaseSync } from 'node:sqlite';

import { DEMO_PASSWORD } from '../access/users.ts';
import { escaped } from './markup.ts';

/** Someone to log in as. */
export interface LoginUser {
  username: string;
  name: string;
  title: string;
}

/** People with rights in this org: those a permission set was assigned to, first come first. */
const USERS = `
  SELECT "Username" AS username, "Name" AS name, ifnull("Title", '') AS title FROM "User"
  WHERE "IsActive" = 1 AND "IsDeleted" = 0
    AND "Id" IN (SELECT "AssigneeId" FROM "PermissionSetAssignment" WHERE "IsDeleted" = 0)
  ORDER BY "Id" LIMIT 50`;

/** The users that the login page offers. */
export function loginUsers(db: DatabaseSync): LoginUser[] {
  const rows = db.prepare(USERS).all();
  return rows.map((row) => ({
    username: String(row['username']),
    name: String(row['name']),
    title: String(row['title']),
  }));
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  main { max-inline-size: 28rem; margin: 10vh auto; padding: 0 1rem; }
  ul { list-style: none; padding: 0; }
  button { inline-size: 100%; margin-block: .25rem; padding: .75rem 1rem; font: inherit; text-align: start; cursor: pointer; }
  small { display: block; }`;

/** The page on which one chooses a user; it posts to itself. */
export function loginPage(users: readonly LoginUser[], returnPath: string, problem = ''): string {
  const alert = problem === '' ? '' : `<p role="alert">${escaped(problem)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Log in to the demo org</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Log in to the demo org</h1>
<p>Choose who you want to be. Everyone's password is <code>${DEMO_PASSWORD}</code>.</p>
${alert}
<form method="post" action="/login">
<input type="hidden" name="retURL" value="${escaped(returnPath)}">
<input type="hidden" name="password" value="${DEMO_PASSWORD}">
<ul>
${users.map(userItem).join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
}

const userItem = ({ username, name, title }: LoginUser): string =>
  `<li><button name="username" value="${escaped(username)}">${escaped(name)}` +
  `<small>${escaped([title, username].filter(Boolean).join(' · '))}</small></button></li>`;
