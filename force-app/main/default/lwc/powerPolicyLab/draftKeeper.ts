import {
  begunDraft,
  edited,
  isBlank,
  keepDraft,
  keptDraft,
  laidOver,
  sheetOf,
  type Base,
  type LabDraft,
  type PolicyEdit,
  type Sheet,
} from 'c/powerPolicyDraft';
import type { Policy } from 'c/powerModel';
import type { EffectFigures } from 'c/powerPolicyPublish';
import type { PolicyVersion, SObject } from 'c/powerRecords';
import { LabReader } from './labReader';
import {
  BUILT_IN_BASE,
  latestBase,
  latestKey,
  versionOf,
  type Broken,
  type Scope,
} from './versions';

const keyOf = (record: SObject): unknown => record['Version_Key__c'];

/** What was read, with what was made here and is not yet among it. */
const withMade = (read: readonly SObject[], made: readonly SObject[]): SObject[] => [
  ...read,
  ...made.filter((one) => !read.some((record) => keyOf(record) === keyOf(one))),
];

/**
 * Keeps a draft for the deals that were chosen: it begins as the latest policy, outlives a reload,
 * and stands beside what others publish in the meantime until somebody decides.
 */
export abstract class DraftKeeper extends LabReader {
  scope: Scope = null;
  /** Every policy of the org; null: still being read. */
  records: readonly SObject[] | null = null;
  /** Policies that were published here, and may not be read back yet. */
  made: readonly SObject[] = [];
  draft: LabDraft | null = null;
  sheet: Sheet | null = null;
  /** The draft as it last was in order; null: it has not been. */
  lastSound: Policy | null = null;
  broken: Broken | null = null;
  /** A draft that was discarded a moment ago. */
  dropped: LabDraft | null = null;
  /** What the draft does to open deals; null: still being counted. */
  effect: EffectFigures | null = null;

  override read(): void {
    const { published } = this;
    if (!published) return;
    this.records = withMade(published, this.made);
    this.goOn();
  }

  /** A draft in which something was done stays; any other follows the latest version. */
  goOn(): void {
    if (this.draft && !isBlank(this.draft)) this.take(this.draft);
    else this.begin();
  }

  /** Goes on with the draft that was kept, else begins from the latest policy. */
  begin(): void {
    const latest = latestBase(this.records ?? [], this.scope);
    this.broken = 'broken' in latest ? latest.broken : null;
    const kept = keptDraft(this.scope);
    if (kept) this.take(kept);
    else if ('base' in latest) this.take(begunDraft(latest.base));
    else this.leave();
  }

  beginFromSound(): void {
    if (this.broken?.sound) this.take(begunDraft(this.broken.sound));
  }

  beginFromBuiltIn(): void {
    this.take(begunDraft(BUILT_IN_BASE));
  }

  take(draft: LabDraft): void {
    const isOfAnother = this.draft?.base !== draft.base;
    this.draft = draft;
    this.sheet = sheetOf(draft, this.lists);
    this.lastSound = this.sheet.policy ?? (isOfAnother ? null : this.lastSound);
  }

  leave(): void {
    this.draft = null;
    this.sheet = null;
    this.lastSound = null;
  }

  keep(draft: LabDraft): void {
    keepDraft(this.scope, draft);
    this.take(draft);
  }

  change(edit: PolicyEdit): void {
    if (!this.draft) return;
    this.dropped = null;
    this.effect = null;
    this.keep(edited(this.draft, edit));
  }

  /** What is said of a draft changes nothing that would have to be tried again. */
  describeAs(said: Partial<Pick<LabDraft, 'name' | 'reason'>>): void {
    if (!this.draft || !this.sheet) return;
    this.draft = { ...this.draft, ...said };
    this.sheet = { ...this.sheet, draft: this.draft };
    keepDraft(this.scope, this.draft);
  }

  /** What is kept goes, and the draft begins anew. */
  forget(): void {
    if (this.draft) keepDraft(this.scope, begunDraft(this.draft.base));
    this.effect = null;
    this.begin();
  }

  drop(): void {
    const { draft } = this;
    this.forget();
    this.dropped = draft;
  }

  undoDrop(): void {
    if (this.dropped) this.keep(this.dropped);
    this.dropped = null;
  }

  expireDrop(): void {
    this.dropped = null;
  }

  choose(scope: Scope): void {
    this.scope = scope;
    this.dropped = null;
    this.effect = null;
    this.begin();
  }

  /** Whether somebody has published since the draft began. */
  get isStale(): boolean {
    const { draft, records } = this;
    if (!draft || !records || this.broken) return false;
    return draft.base.version !== latestKey(records, this.scope);
  }

  /** What they published; null: nobody has. */
  get theirs(): Base | null {
    const latest = latestBase(this.records ?? [], this.scope);
    return this.isStale && 'base' in latest ? latest.base : null;
  }

  get theirVersion(): PolicyVersion | null {
    const { theirs } = this;
    return theirs && versionOf(this.records ?? [], this.scope, theirs.version);
  }

  /** @param keeps places in which theirs stays. */
  lay(keeps: ReadonlySet<string>): void {
    const { draft, theirs } = this;
    if (!draft || !theirs) return;
    this.effect = null;
    this.keep(laidOver(draft, theirs, keeps));
  }
}
