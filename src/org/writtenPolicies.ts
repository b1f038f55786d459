/** Policies as a file of deals holds them: each document beside its name and day, by version. */
import { printPolicy } from '../model/index.ts';
import {
  BUILT_IN,
  builtInPolicy,
  givenPolicy,
  type PolicyInForce,
  type PolicyStamp,
} from './policies.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The document itself: its name and day are no part of a policy. */
function withoutStamp(written: unknown): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
  const { name: _, publishedOn: __, ...document } = written as Fields;
  return document;
}

/** Reads policies by version, each checked once, however many deals name it. */
export class WrittenPolicies {
  readonly #written: ReadonlyMap<string, unknown>;
  readonly #checked = new Map<string, PolicyInForce>();

  constructor(written: ReadonlyMap<string, unknown>) {
    this.#written = written;
  }

  /**
   * The policy of a version; undefined: the file does not hold it.
   * @throws {BrokenPolicyError} where it is malformed.
   */
  read(version: string): PolicyInForce | undefined {
    const policy = this.#checked.get(version) ?? this.#parsed(version);
    if (policy) this.#checked.set(version, policy);
    return policy;
  }

  /** What a version is called; of one that the file does not hold, only its key is known. */
  stamp(version: string): PolicyStamp {
    const { name, publishedOn } = fieldsOf(this.#written.get(version));
    return { version, name: text(name), publishedOn: text(publishedOn) };
  }

  #parsed(version: string): PolicyInForce | undefined {
    const written = this.#written.get(version);
    if (written === undefined) return version === BUILT_IN ? builtInPolicy() : undefined;
    return { ...givenPolicy(withoutStamp(written), version), ...this.stamp(version) };
  }
}

const stampFields = ({ name, publishedOn }: PolicyStamp): Fields => ({
  ...(name === null ? {} : { name }),
  ...(publishedOn === null ? {} : { publishedOn }),
});

const documentOf = (policy: PolicyInForce): Fields => ({
  ...stampFields(policy),
  ...fieldsOf(JSON.parse(printPolicy(policy.policy))),
});

/** The built-in policy is called nothing but its version. */
const isPublished = ({ publishedOn }: PolicyStamp): boolean => publishedOn !== null;

/**
 * What to write down of policies, by version.
 * @param readUnder written in full.
 * @param named of which a stamp says only what they are called.
 */
export function writtenPolicies(
  readUnder: readonly PolicyInForce[],
  named: readonly PolicyStamp[],
): Map<string, unknown> {
  const whole = new Map(readUnder.map((policy) => [policy.version, policy]));
  return new Map<string, unknown>([
    ...named.filter(isPublished).map((stamp) => [stamp.version, stampFields(stamp)] as const),
    ...[...whole].map(([version, policy]) => [version, documentOf(policy)] as const),
  ]);
}
