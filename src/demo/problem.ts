/** What stops the demo, and what to do about it. */
export class DemoProblem extends Error {
  override readonly name = 'DemoProblem';
  /** Names the problem, e.g. `PortTaken`. */
  readonly code: string;
  readonly #advice: string;
  readonly #flags: string;

  /**
   * @param advice what to do; it ends in a colon where flags follow.
   * @param flags with which to start instead.
   */
  constructor(
    [code, message]: readonly [string, string],
    [advice, flags = '']: readonly [string, string?],
    cause?: unknown,
  ) {
    super(message, { cause });
    this.code = code;
    this.#advice = advice;
    this.#flags = flags;
  }

  /**
   * What to do now.
   * @param command by which the demo was started, e.g. `npm start --`.
   */
  remedy(command: string): string {
    return this.#flags === '' ? this.#advice : `${this.#advice} ${command} ${this.#flags}`;
  }
}
