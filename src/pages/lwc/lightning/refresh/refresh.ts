import type { LightningElement } from 'lwc';
import { refreshInside, type RefreshHandler, type RefreshStatus } from 'pages/refreshTree';

export type { RefreshStatus };

export const RefreshEventName = 'lightning__refresh';

/** Dispatched by a component: the nearest container around it refreshes all that is inside. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(RefreshEventName, { bubbles: true, composed: true, cancelable: true });
  }
}

type ContextElement = LightningElement | HTMLElement;

const handlers = new Map<number, { node: Node; run: RefreshHandler }>();
const containers = new Map<number, () => void>();
let lastId = 0;

/** Has a handler called, on its component, whenever a container around it is refreshed. */
export function registerRefreshHandler(element: ContextElement, handler: RefreshHandler): number {
  lastId += 1;
  handlers.set(lastId, { node: nodeOf(element), run: handler.bind(element) });
  return lastId;
}

export function unregisterRefreshHandler(id: number): void {
  handlers.delete(id);
}

/** Makes a component the container of what is inside it; `onRefresh` hears of every refresh. */
export function registerRefreshContainer(
  element: ContextElement,
  onRefresh: (refreshed: Promise<RefreshStatus>) => void,
): number {
  const node = nodeOf(element);
  const listener = (event: Event) => {
    event.stopPropagation();
    onRefresh.call(element, refreshInside(node, [...handlers.values()]));
  };
  node.addEventListener(RefreshEventName, listener);
  lastId += 1;
  containers.set(lastId, () => node.removeEventListener(RefreshEventName, listener));
  return lastId;
}

export function unregisterRefreshContainer(id: number): void {
  containers.get(id)?.();
  containers.delete(id);
}

/** Where a component stands in the document. */
const nodeOf = (element: ContextElement): Node =>
  element instanceof Node ? element : (element.template?.host as Node);
