import { getComponentDef, type LightningElement } from 'lwc';

export type ComponentConstructor = new () => LightningElement;

/** Of all that a page has to give, what a component declares as its own: nothing else is set. */
export function declaredOf(
  component: ComponentConstructor,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { props } = getComponentDef(component);
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in props));
}
