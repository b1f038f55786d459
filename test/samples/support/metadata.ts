import { XMLParser } from 'fast-xml-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a field of our own accepts, as its metadata says. */
export interface FieldRules {
  type: string;
  required: boolean;
  length: number | null;
  /** Values of a restricted picklist. */
  values: readonly string[] | null;
}

interface FieldXml {
  fullName: string;
  type: string;
  required?: string;
  length?: string;
  valueSet?: {
    restricted?: string;
    valueSetDefinition?: { value: { fullName: string }[] };
  };
}

const objects = fileURLToPath(new URL('../../../force-app/main/default/objects', import.meta.url));
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'value' });

const fieldXml = (path: string): FieldXml =>
  (parser.parse(readFileSync(path, 'utf8')) as { CustomField: FieldXml }).CustomField;

const rulesOf = ({ type, required, length, valueSet }: FieldXml): FieldRules => ({
  type,
  required: required === 'true' || type === 'MasterDetail',
  length: length === undefined ? null : Number(length),
  values:
    valueSet?.restricted === 'true'
      ? (valueSet.valueSetDefinition?.value.map(({ fullName }) => fullName) ?? [])
      : null,
});

/** The custom fields of an object by API name. */
export function customFields(object: string): Map<string, FieldRules> {
  const folder = `${objects}/${object}/fields`;
  return new Map(
    readdirSync(folder).map((file) => {
      const xml = fieldXml(`${folder}/${file}`);
      return [xml.fullName, rulesOf(xml)];
    }),
  );
}
