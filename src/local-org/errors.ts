/** What stops the local org from starting or loading: a name, what is wrong, what to do. */
export class LocalOrgError extends Error {
  /** What is wrong, without what to do about it. */
  readonly problem: string;
  /** What whoever started the org should do now. */
  readonly action: string;

  constructor(name: string, message: string, action: string, options?: ErrorOptions) {
    super(`${message} ${action}`, options);
    this.name = name;
    this.problem = message;
    this.action = action;
  }
}

interface Details {
  status?: number;
  /** Fields that a record was refused for; empty: for none in particular. Missing: it is about no record. */
  fields?: readonly string[];
}

/** An error as Salesforce's APIs report it: `[{ message, errorCode, fields? }]` and an HTTP status. */
export class SalesforceError extends Error {
  readonly errorCode: string;
  readonly status: number;
  readonly fields: readonly string[];
  /** Whether the answer names fields, if only none: so it is where a record was refused. */
  readonly namesFields: boolean;
  #others: readonly SalesforceError[] = [];

  constructor(errorCode: string, message: string, { status = 400, fields }: Details = {}) {
    super(message);
    this.name = 'SalesforceError';
    this.errorCode = errorCode;
    this.status = status;
    this.fields = fields ?? [];
    this.namesFields = fields !== undefined;
  }

  /** This error and those reported along with it: a record can break several rules at once. */
  get all(): readonly SalesforceError[] {
    return [this, ...this.#others];
  }

  /** The same error, reported along with others. */
  with(others: readonly SalesforceError[]): this {
    this.#others = others;
    return this;
  }
}
