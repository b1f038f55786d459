import { Messages } from '@salesforce/core/messages';
import type { SfError } from '@salesforce/core/sfError';
import type { FileIssue } from './types.ts';

type Tokens = (string | number)[];

const PLUGIN = '@power-balance/plugin-power';
Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const errors = Messages.loadMessages(PLUGIN, 'errors');
const words = Messages.loadMessages(PLUGIN, 'files');

/** An error of messages/errors.md: its name, what is wrong and what to do. */
export const fileError = (
  key: string,
  tokens: Tokens,
  actionTokens: Tokens = [],
  cause?: unknown,
): SfError =>
  errors.createError(
    key,
    tokens,
    actionTokens,
    undefined,
    cause instanceof Error ? cause : undefined,
  );

/** A sentence of messages/files.md. */
export const sentence = (code: string, tokens: Tokens = []): string =>
  words.getMessage(code, tokens);

/** Where an issue is. */
type Place = Pick<FileIssue, 'line' | 'deal' | 'event'>;

/** An issue, in the words of messages/files.md. */
export const issueOf = (code: string, place: Place, tokens: Tokens = []): FileIssue => ({
  ...place,
  code,
  message: sentence(code, tokens),
});
