import { Messages } from '@salesforce/core/messages';
import type { SfError } from '@salesforce/core/sfError';

type Tokens = (string | number)[];

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const errors = Messages.loadMessages('@power-balance/plugin-power', 'errors');

/** An error of messages/errors.md: its name, what is wrong and what to do. */
export const problem = (
  key: string,
  tokens: Tokens = [],
  actionTokens: Tokens = [],
  cause?: Error,
): SfError => errors.createError(key, tokens, actionTokens, undefined, cause);
