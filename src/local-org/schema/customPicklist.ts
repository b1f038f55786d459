import type { Picklist, PicklistValue } from './types.ts';
import { element, elements, isTrue, textOf, type XmlElement } from './xml.ts';

/** The active values of a custom picklist field, in order. */
export function customPicklist(fieldXml: XmlElement): Picklist {
  const valueSet = element(fieldXml, 'valueSet') ?? {};
  const definition = element(valueSet, 'valueSetDefinition') ?? {};
  const active = elements(definition, 'value').filter((xml) => textOf(xml, 'isActive') !== 'false');
  return { values: active.map(picklistValue), restricted: isTrue(valueSet, 'restricted') };
}

function picklistValue(xml: XmlElement): PicklistValue {
  const value = textOf(xml, 'fullName') ?? '';
  return { value, label: textOf(xml, 'label') ?? value, isDefault: isTrue(xml, 'default') };
}
