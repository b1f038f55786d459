import type { Failure } from 'c/powerErrors';
import { dayText, fill } from 'c/powerFormat';
import type { Policy } from 'c/powerModel';
import { nameOf, type Base } from 'c/powerPolicyDraft';
import { nextVersion, publication, type NextVersion, type SObject } from 'c/powerRecords';
import userId from '@salesforce/user/Id';
import { RefreshEvent } from 'lightning/refresh';
import { DraftKeeper } from './draftKeeper';
import { LABELS } from './labels';
import { sent } from './publishing';
import { baseFrom, BUILT_IN_BASE, versionOf } from './versions';

/** What is asked before a policy is published: the last look, or why to go back. */
type Panel = { asks: 'publish' } | { asks: 'rollback'; base: Base };

/** Publishes the draft, or a copy of an older version; whoever was first is shown, not overwritten. */
export abstract class Publisher extends DraftKeeper {
  panel: Panel | null = null;
  isSaving = false;
  /** Why the last try came to nothing. */
  failure: Failure | null = null;

  get next(): NextVersion {
    return nextVersion(this.records ?? [], this.scope, this.today);
  }

  async publish(): Promise<void> {
    const { draft, sheet } = this;
    if (!draft || !sheet?.policy || this.isStale) return;
    const made = await this.write(sheet.policy, nameOf(draft), draft.reason);
    if (!made) return;
    this.forget();
    this.done(LABELS.published, made);
  }

  askRollback({ detail }: CustomEvent<{ key: string }>): void {
    const version = versionOf(this.records ?? [], this.scope, detail.key);
    const base = version && baseFrom(version);
    if (base) this.open({ asks: 'rollback', base });
  }

  askBuiltIn(): void {
    this.open({ asks: 'rollback', base: BUILT_IN_BASE });
  }

  open(panel: Panel | null): void {
    if (this.isSaving) return;
    this.panel = panel;
    this.failure = null;
  }

  async rollBack({ detail }: CustomEvent<{ reason: string }>): Promise<void> {
    if (this.panel?.asks !== 'rollback') return;
    const { policy, name } = this.panel.base;
    const made = await this.write(policy, name, detail.reason);
    if (!made) return;
    this.goOn();
    this.done(LABELS.rolledBack, made);
  }

  /** Publishes a policy as the next version; null: that failed. */
  async write(policy: Policy, name: string, reason: string): Promise<NextVersion | null> {
    const { next, scope: recordType } = this;
    const said = { name: name.trim(), recordType, reason: reason.trim() };
    const fields = publication({ policy, ...said, publishedBy: userId }, next);
    this.isSaving = true;
    const outcome = await sent(fields);
    this.isSaving = false;
    if ('failure' in outcome) await this.refuse(outcome.failure);
    else this.add({ Id: outcome.id, ...fields, Published_By__r: { Name: LABELS.you } });
    return 'id' in outcome ? next : null;
  }

  /** Whoever was first has the version: what they published is read before it is told. */
  async refuse(failure: Failure): Promise<void> {
    if (failure.type === 'duplicate') await this.refresh();
    this.failure = failure;
    if (!this.isStale) return;
    this.panel = null;
    this.leadTo('c-power-policy-conflict');
  }

  /** The version is on the page before it is read again, and on the rest of the page after. */
  add(record: SObject): void {
    this.made = [...this.made, record];
    this.read();
    void this.refresh();
    this.dispatchEvent(new RefreshEvent());
  }

  done(words: string, { key, publishedOn }: NextVersion): void {
    this.panel = null;
    this.failure = null;
    this.say(fill(words, key, dayText(publishedOn)));
  }
}
