/** `50 of 118 items • Sorted by Amount, descending`: how much is shown, and in which order. */
export function listStatus(
  shown: number,
  total: number,
  sortedBy: string | undefined,
  descending: boolean,
): string {
  const items = total === 1 ? 'item' : 'items';
  const count = shown < total ? `${shown} of ${total} ${items}` : `${total} ${items}`;
  const order = sortedBy && `Sorted by ${sortedBy}${descending ? ', descending' : ''}`;
  return [count, order].filter(Boolean).join(' • ');
}
