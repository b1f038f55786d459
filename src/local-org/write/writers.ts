import type { Requester } from '../access/requester.ts';
import { dayIn } from '../calendar.ts';
import { recordId } from '../store/ids.ts';
import type { ChangeLog, Writer } from '../store/record.ts';

/** Where writes go, and what the org itself writes with. */
interface Office {
  store: Pick<Writer, 'db' | 'schema' | 'rules'>;
  now: () => Date;
  /** The org's own time zone: IANA name. */
  timeZone: string;
  /** All custom permissions there are. */
  customPermissions: readonly string[];
  /** Is told of what users write; what the org itself loads was there before anyone listened. */
  changes: ChangeLog;
}

interface Author {
  userId: string;
  timeZone: string;
  customPermissions: readonly string[];
}

/** In whose name records are written. */
export class Writers {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  /** A user, at this instant and on their own day. */
  of({ userId, timeZone, rights }: Requester): Writer {
    const { customPermissions } = rights;
    const { changes } = this.#office;
    return { ...this.#writer({ userId, timeZone, customPermissions }), changes };
  }

  /**
   * The org itself: the administrator, the first user of each, who loads records as one migrates
   * data, with every custom permission.
   */
  administrator(): Writer {
    const { store, timeZone, customPermissions } = this.#office;
    const userId = recordId(store.schema.object('User').keyPrefix, 1);
    return this.#writer({ userId, timeZone, customPermissions });
  }

  #writer({ userId, timeZone, customPermissions }: Author): Writer {
    const now = this.#office.now();
    return {
      ...this.#office.store,
      now: now.toISOString(),
      today: dayIn(timeZone, now),
      userId,
      permissions: new Set(customPermissions),
    };
  }
}
