import type { LogChange, PendingChange } from 'c/powerLogData';

/** The changes that were made on the page and are not yet read back from the org. */
export class PendingChanges {
  all: readonly PendingChange[] = [];

  /** A change that was held before is not added twice. */
  add(change: LogChange): void {
    if (this.all.some((one) => one.change.key === change.key)) return;
    this.all = [...this.all, { change, savedId: '' }];
  }

  /** The org has it, under that id. */
  confirm(key: string, savedId: string): void {
    this.all = this.all.map((one) => (one.change.key === key ? { ...one, savedId } : one));
  }

  drop(keys: readonly string[]): void {
    this.all = this.all.filter(({ change }) => !keys.includes(change.key));
  }

  clear(): void {
    this.all = [];
  }

  /** Keys of those that the org has: whatever is read from now on has them too. */
  saved(): string[] {
    return this.all.filter(({ savedId }) => savedId !== '').map(({ change }) => change.key);
  }
}
