/** A deal's log as a page shows and changes it. Pure. */
export { chosenKindWords, kindWords, offeredKinds } from './kinds';
export {
  isSaving,
  withPending,
  type LogChange,
  type LogNodes,
  type PendingChange,
} from './pending';
export { NO_WORDS, wordOf, wordsOf, type LogWords, type WordList } from './picklists';
export { rightsOf, type LogRights } from './rights';
export type { Answerable, Log, LogEntry, LogView, Outcome } from './types';
