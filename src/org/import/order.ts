/** Answers come after what they answer; where that goes round in a circle there is no order. */

/** Things in an order in which each comes after what it follows, and those that have none. */
export interface Ordered<T> {
  inOrder: T[];
  /** Each circle, once. */
  circles: T[][];
}

/**
 * Puts things in order.
 * @param follows what a thing follows: at most one other, null for none.
 */
export function ordered<T>(things: readonly T[], follows: (thing: T) => T | null): Ordered<T> {
  const [inOrder, circles] = [[] as T[], [] as T[][]];
  const settled = new Set<T>();
  for (const thing of things) {
    const path = new Set<T>();
    let next: T | null = thing;
    while (next !== null && !settled.has(next) && !path.has(next)) {
      path.add(next);
      next = follows(next);
    }
    const steps = [...path];
    const circle = next !== null && path.has(next) ? steps.splice(steps.indexOf(next)) : [];
    if (circle.length > 0) circles.push(circle);
    inOrder.push(...steps.reverse());
    for (const step of path) settled.add(step);
  }
  return { inOrder, circles };
}
