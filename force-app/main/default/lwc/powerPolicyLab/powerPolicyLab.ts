import { reduceErrors } from 'c/powerErrors';
import { fill } from 'c/powerFormat';
import type { Policy } from 'c/powerModel';
import { isBlank, type Base, type LabDraft, type PolicyEdit } from 'c/powerPolicyDraft';
import type { EffectFigures } from 'c/powerPolicyPublish';
import type { TabItem } from 'c/powerPolicyTabs';
import { policyVersions, versionBefore, type PolicyVersion } from 'c/powerRecords';
import type { UnknownKind } from 'c/powerCompare';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { LABELS } from './labels';
import { failed, NO_ACCESS, type Notice } from './notices';
import { Publisher } from './publisher';
import { scopeChoices, scopeName, type ScopeChoice } from './scopes';
import { PATHS, tabItems, tabOf, type Tab } from './sections';
import { statusWords, toMend, type ToMend } from './status';
import { inForceKey, inForceWords } from './versions';

interface Editor extends HTMLElement {
  focusOn(path: string): boolean;
}

/**
 * The policy lab: change the policy by which deals are read, see what that does to every deal,
 * publish it, and go back. A draft is the page's own until it is published.
 */
export default class PowerPolicyLab extends Publisher {
  labels = LABELS;
  paths = PATHS;
  notice: Notice | null = null;
  tab: Tab = 'bands';
  logged: readonly UnknownKind[] = [];
  refreshHandler = 0;

  override connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.pageRefreshed());
  }

  override disconnectedCallback(): void {
    unregisterRefreshHandler(this.refreshHandler);
  }

  override deny(): void {
    this.notice = NO_ACCESS;
  }

  /** Where policies are there already, the draft stays with them. */
  override fail(cause: unknown): void {
    if (this.records) this.say(LABELS.errorMessage);
    else this.notice = failed(reduceErrors(cause));
  }

  async pageRefreshed(): Promise<boolean> {
    await this.refresh();
    return true;
  }

  retry(): void {
    this.notice = null;
    if (this.descriptions.size === 0) void this.describeAnew();
    void this.refresh();
  }

  edit({ detail }: CustomEvent<PolicyEdit>): void {
    if (this.isSaving) return;
    this.said = '';
    this.change(detail);
  }

  describeDraft({ detail }: CustomEvent<Partial<Pick<LabDraft, 'name' | 'reason'>>>): void {
    this.describeAs(detail);
  }

  beginSound(): void {
    this.beginFromSound();
    this.leadTo('.title');
  }

  beginBuiltIn(): void {
    this.beginFromBuiltIn();
    this.leadTo('.title');
  }

  discard(): void {
    this.said = '';
    this.open(null);
    this.drop();
    this.leadTo('c-power-undo');
  }

  chooseScope({ detail }: CustomEvent<{ value: string }>): void {
    this.said = '';
    this.open(null);
    this.choose(detail.value || null);
  }

  merge({ detail }: CustomEvent<{ keeps: ReadonlySet<string> }>): void {
    const { version = '' } = this.theirs ?? {};
    this.failure = null;
    this.lay(detail.keeps);
    this.say(fill(LABELS.merged, version));
  }

  openPublish(): void {
    const [first] = this.toMend;
    if (first) this.goTo(first.path);
    else this.open({ asks: 'publish' });
  }

  closePanel(): void {
    const from = this.panel?.asks === 'rollback' ? '.history' : '.publish';
    this.open(null);
    this.leadTo(from);
  }

  get isLoading(): boolean {
    return !this.notice && !this.records;
  }

  get hasLab(): boolean {
    return !this.notice && this.records !== null;
  }

  get scopeValue(): string {
    return this.scope ?? '';
  }

  get scopes(): ScopeChoice[] {
    return scopeChoices(this.recordTypes, this.records ?? []);
  }

  get hasScopes(): boolean {
    return this.scopes.length > 1;
  }

  get scopeName(): string {
    return scopeName(this.scope, this.recordTypes);
  }

  get inForce(): string {
    return inForceWords(this.records ?? [], this.scope, this.today);
  }

  get inForceKey(): string {
    return inForceKey(this.records ?? [], this.scope, this.today);
  }

  get versions(): PolicyVersion[] {
    return policyVersions(this.records ?? [], this.scope);
  }

  /** What held until the first of them was published; null: what is built in. */
  get origin(): PolicyVersion | null {
    const first = this.versions.at(-1);
    return first ? versionBefore(this.records ?? [], first) : null;
  }

  get hasVersions(): boolean {
    return this.versions.length > 0;
  }

  get tabs(): TabItem[] {
    return this.sheet ? tabItems(this.sheet) : [];
  }

  /** By tab: whether it is the one that is shown. */
  get shown(): Partial<Record<Tab, true>> {
    return { [this.tab]: true };
  }

  get toMend(): ToMend[] {
    return this.sheet ? toMend(this.sheet) : [];
  }

  get isFlawed(): boolean {
    return this.toMend.length > 0;
  }

  get isChanged(): boolean {
    return (this.sheet?.changes.length ?? 0) > 0;
  }

  get hasDraft(): boolean {
    return this.draft !== null && !isBlank(this.draft);
  }

  /**
   * What is tried on every deal: while something is to be mended, the draft as it last was in order.
   * Where nothing is changed it tells which kinds are logged that the policy does not know.
   */
  get tried(): Policy | null {
    return this.sheet?.policy ?? this.lastSound ?? this.draft?.base.policy ?? null;
  }

  get status(): string {
    return this.sheet ? statusWords(this.sheet, this.effect) : '';
  }

  /** A policy that cannot be read is replaced by one that can, changed or not. */
  get mayPublish(): boolean {
    return !this.isStale && (this.isChanged || this.broken !== null);
  }

  get cannotPublish(): boolean {
    return !this.mayPublish;
  }

  get asksPublish(): boolean {
    return this.panel?.asks === 'publish' && this.mayPublish && !this.isFlawed;
  }

  get rollbackBase(): Base | null {
    return this.panel?.asks === 'rollback' ? this.panel.base : null;
  }

  get rollbackHeading(): string {
    return fill(LABELS.rollbackHeading, this.rollbackBase?.version ?? '');
  }

  get rollbackMessage(): string {
    return fill(LABELS.rollbackMessage, this.next.key, this.scopeName);
  }

  enter({ detail }: CustomEvent<{ value: Tab }>): void {
    this.tab = detail.value;
  }

  goToMend({ currentTarget }: Event): void {
    this.goTo((currentTarget as HTMLElement).dataset['path'] ?? '');
  }

  goTo(path: string): void {
    this.tab = tabOf(path);
    this.goesTo = () => this.focusOnField(path);
  }

  focusOnField(path: string): void {
    const editors = [...(this.template?.querySelectorAll<Editor>('[data-editor]') ?? [])];
    editors.some((editor) => editor.focusOn(path));
  }

  count({ detail }: CustomEvent<EffectFigures>): void {
    this.effect = detail;
  }

  learnLogged({ detail }: CustomEvent<readonly UnknownKind[]>): void {
    this.logged = detail;
  }
}
