import { COMPLETE_MS, ReplayGroups } from './replayGroups.ts';

/** How far has been heard, since somebody began to listen after an event. */
export class Ear {
  readonly #position: number;
  readonly #groups = new ReplayGroups();
  #at = 0;

  /** @param position the event after which somebody listens. */
  constructor(position: number) {
    this.#position = position;
  }

  /** @param now milliseconds since 1970. */
  hear(replayId: number, now: number): void {
    this.#groups.add(replayId);
    this.#at = now;
  }

  /** After which event to begin anew, when the line has just broken: all of it was heard. */
  from(now: number): number {
    const { last, before } = this.#groups;
    return (now - this.#at >= COMPLETE_MS ? last : before) ?? this.#position;
  }
}
