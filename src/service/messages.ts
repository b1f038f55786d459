import { Messages } from '@salesforce/core/messages';
import type { SfError } from '@salesforce/core/sfError';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const errors = Messages.loadMessages('@power-balance/plugin-power', 'service');

/** An error of messages/service.md: its name, what is wrong and what to do. */
export const serviceProblem = (key: string, tokens: (string | number)[] = []): SfError =>
  errors.createError(key, tokens);
