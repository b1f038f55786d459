/** Reads again what its component shows; false keeps the refresh from what is inside of it. */
export type RefreshHandler = () => Promise<boolean>;

/** How a refresh went, in the platform's words. */
export type RefreshStatus = 'refresh_complete' | 'refresh_complete_with_errors';

interface Registration {
  node: Node;
  run: RefreshHandler;
}

/**
 * Runs the handlers of everything inside a container. As on the platform a component is done
 * before what is inside of it begins; one that fails does not keep others from going on.
 */
export async function refreshInside(
  container: Node,
  handlers: readonly Registration[],
): Promise<RefreshStatus> {
  const byNode = Map.groupBy(handlers, ({ node }) => node);
  const levels = Map.groupBy(byNode.keys(), (node) => nodeAbove(node, container, byNode));
  const refreshBelow = async (node: Node): Promise<boolean> => {
    const outcomes = (levels.get(node) ?? []).map(async (child) => {
      const { well, goesOn } = await run(byNode.get(child) ?? []);
      const below = !goesOn || (await refreshBelow(child));
      return well && below;
    });
    return (await Promise.all(outcomes)).every(Boolean);
  };
  const well = await refreshBelow(container);
  return well ? 'refresh_complete' : 'refresh_complete_with_errors';
}

/** The nearest node above that has handlers, or the container; undefined for nodes outside of it. */
function nodeAbove(
  node: Node,
  container: Node,
  handled: ReadonlyMap<Node, unknown>,
): Node | undefined {
  let above = parentOf(node);
  while (above && above !== container && !handled.has(above)) above = parentOf(above);
  return above;
}

/** One step up, out of shadows too. */
const parentOf = (node: Node): Node | undefined =>
  node.parentNode ?? (node as Partial<ShadowRoot>).host;

async function run(handlers: readonly Registration[]): Promise<{ well: boolean; goesOn: boolean }> {
  const results = await Promise.allSettled(handlers.map(async (handler) => handler.run()));
  return {
    well: results.every(({ status }) => status === 'fulfilled'),
    goesOn: !results.some((result) => result.status === 'fulfilled' && !result.value),
  };
}
