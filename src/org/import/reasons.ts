import { Messages } from '@salesforce/core/messages';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const reasons = Messages.loadMessages('@power-balance/plugin-power', 'import');

type Tokens = readonly (string | number)[];

/** Characters of something quoted in a reason before it is cut short. */
const MAX_QUOTED = 500;

const cut = (token: string | number): string | number =>
  typeof token === 'string' && token.length > MAX_QUOTED ? `${token.slice(0, MAX_QUOTED)}…` : token;

/** Why a row is rejected: a sentence of messages/import.md. */
export const reasonOf = (key: string, tokens: Tokens = []): string =>
  reasons.getMessage(key, tokens.map(cut));

/** Instead of something: why there is none. */
export interface Rejection {
  reason: string;
}

export const rejection = (key: string, tokens: Tokens = []): Rejection => ({
  reason: reasonOf(key, tokens),
});

export const isRejection = (result: object): result is Rejection => 'reason' in result;
