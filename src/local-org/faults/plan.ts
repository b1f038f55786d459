/** When a rule strikes, of the occasions that it fits; absent: always. */
export interface Occasion {
  /** Leaves the first so many alone. */
  after?: number;
  /** Of the rest only each nth. */
  every?: number;
  /** Exactly these, counted from 1. */
  nth?: readonly number[];
  /** How often, from 0 to 1. */
  probability?: number;
  /** Strikes so many times and no more. */
  atMost?: number;
}

/** Which requests a rule is about; `*` in a path stands for anything. Absent: all of the REST API. */
interface Requests {
  /** `GET`, `PATCH`, … */
  method?: string;
  path?: string;
}

/** Before the request is worked on; or after, so that only the answer is lost. */
type Moment = 'before' | 'after';

/** What can happen to a request. */
export type RequestFault = Requests &
  (
    | { fault: 'latency'; /** Milliseconds, or the least and the most. */ ms: Milliseconds }
    | { fault: 'reset'; when?: Moment }
    | { fault: 'status'; status: number; body?: 'json' | 'html'; when?: Moment }
    | {
        fault: 'truncate';
        /** How much of the answer arrives. */
        bytes?: number;
        /** Whether the connection breaks then, or the answer just ends too soon. */
        ending?: 'broken' | 'clean';
      }
    | { fault: 'expireSession' }
    | { fault: 'limitExceeded' }
    | { fault: 'restart'; /** How long the org is away. */ ms: number }
  );

/** What can happen to a row that is saved. */
interface RowFault {
  fault: 'lockRows';
  /** API name; absent: of any object. */
  object?: string;
}

/** What can happen to change events. */
type EventFault =
  | { fault: 'gap'; /** API name; absent: of any object. */ object?: string }
  | { fault: 'overflow' }
  | { fault: 'reorder'; /** How long a transaction's events are held back. */ ms: Milliseconds }
  | { fault: 'lose' }
  | { fault: 'repeat' };

/** Milliseconds: so many, or from the first to the second. */
export type Milliseconds = number | readonly [number, number];

/** One thing that goes wrong, and when. */
export type FaultRule = Occasion & (RequestFault | RowFault | EventFault);

/** What goes wrong in an org: the same for the same seed and the same calls in the same order. */
export interface FaultPlan {
  seed: number;
  rules: readonly FaultRule[];
}
