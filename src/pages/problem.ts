/** An error that its reader can mend: a name to look for, what is wrong, and what to do about it. */
export function problem(name: string, wrong: string, action: string): Error {
  return Object.assign(new Error(`${wrong} ${action}`), { name });
}
