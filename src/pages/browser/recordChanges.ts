/** Who shows which record: told when this page has changed it, as Lightning Data Service tells. */
const watchers = new Map<string, Set<() => void>>();

/** Calls back whenever the record of that id (18 characters) has changed, until what it returns is called. */
export function onRecordChange(id: string, action: () => void): () => void {
  const actions = watchers.get(id) ?? new Set();
  watchers.set(id, actions.add(action));
  return () => {
    actions.delete(action);
    if (actions.size === 0) watchers.delete(id);
  };
}

/** Tells whoever shows one of these records that it has changed, or is gone. */
export function recordsChanged(ids: readonly string[]): void {
  const actions = ids.flatMap((id) => [...(watchers.get(id) ?? [])]);
  for (const action of new Set(actions)) action();
}
