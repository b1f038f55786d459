/** What stops the demo, and what to do about it. */
export class DemoProblem extends Error {
  override readonly name = 'DemoProblem';
  readonly remedy: string;

  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.remedy = remedy;
  }
}
