import type { Definition, Definitions } from './definition.ts';

interface Difference {
  /** What the definitions lack or say wrongly, and from which API version on an org takes it. */
  why: string;
  definition: Definition;
}

const CURRENT = { minApi: 1, maxApi: -1 };
const TEXT: Definition = { ...CURRENT, datatype: 'string' };

function group(fields: Definitions): Definition {
  return { ...CURRENT, datatype: 'array', fields };
}

function oneOf(...values: string[]): Definition {
  return { ...CURRENT, datatype: 'enum', values: values.map((value) => ({ value })) };
}

const TARGET_CONFIG = 'LightningComponentBundle.targetConfigs.targetConfig';
const PROPERTY = `${TARGET_CONFIG}.property`;
const FORM_FACTOR = `${TARGET_CONFIG}.supportedFormFactors.supportedFormFactor`;

/** A folder of reports or dashboards: its definition is missing. */
const FOLDER = group({
  folderShares: group({ accessLevel: TEXT, sharedTo: TEXT, sharedToType: TEXT }),
  name: TEXT,
});
const FOLDER_FIELDS = ['folderShares', 'name'] as const;
const GRID = 'Dashboard.dashboardGridLayout';

/** What of a property an admin sees or a page goes by: text, whatever its type. */
const PROPERTY_ATTRIBUTES = ['name', 'label', 'description', 'default', 'min', 'max'];

/**
 * Where the definitions, which end with API version 53, differ from what orgs take and write today.
 * By path of the element (`Type.element.element`), or of an attribute after `@`.
 */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'ListView.filters.field': { why: 'misspelt there as filter; since 14', definition: TEXT },
  'CustomApplication.actionOverrides.actionName': {
    why: 'written in lower case there; since 38',
    definition: oneOf('View', 'Tab'),
  },
  'CustomObjectTranslation.caseValues.value': {
    why: 'said there to be yes or no, when it is the word; since 14',
    definition: TEXT,
  },
  'FlexiPage.flexiPageRegions.itemInstances.componentInstance': {
    why: 'said there to end with 48, when in fact it replaces componentInstances from 49 on',
    definition: group({
      componentInstanceProperties: group({
        name: TEXT,
        value: TEXT,
        valueList: group({ valueListItems: group({ value: TEXT }) }),
      }),
      componentName: TEXT,
      identifier: TEXT,
    }),
  },
  'FlexiPage.flexiPageRegions.itemInstances.fieldInstance.fieldInstanceProperties.value': {
    why: 'its words are not those of uiBehavior, with which fields stand on pages since 49',
    definition: oneOf('none', 'readonly', 'required'),
  },
  ...Object.fromEntries(
    ['ReportFolder', 'DashboardFolder'].flatMap((type) =>
      FOLDER_FIELDS.map((field) => [
        `${type}.${field}`,
        { why: 'not described; since 35', definition: FOLDER.fields?.[field] ?? TEXT },
      ]),
    ),
  ),
  [`${GRID}.numberOfColumns`]: { why: 'not described; since 35', definition: TEXT },
  [`${GRID}.rowHeight`]: { why: 'not described; since 35', definition: TEXT },
  [`${GRID}.dashboardGridComponents.dashboardComponent.autoselectColumnsFromReport`]: {
    why: 'not described; since 44',
    definition: { ...CURRENT, datatype: 'boolean' },
  },
  'Report.chart.backgroundFadeDir': {
    why: 'called sourceValues there; since 14',
    definition: oneOf('Diagonal', 'LeftToRight', 'TopToBottom'),
  },
  'Report.filter.criteriaItems': {
    why: 'said there to stand once; since 14',
    definition: group({
      column: TEXT,
      columnToColumn: { ...CURRENT, datatype: 'boolean' },
      isUnlocked: { ...CURRENT, datatype: 'boolean' },
      operator: oneOf('equals', 'notEqual', 'contains'),
      value: TEXT,
    }),
  },
  'Report.scope': {
    why: 'of accounts alone there; every report of a custom type says this, since 14',
    definition: oneOf('organization'),
  },
  'LightningComponentBundle.targetConfigs': {
    why: 'free text there; its elements are since 45',
    definition: group({ targetConfig: group({ objects: group({ object: TEXT }) }) }),
  },
  [`${TARGET_CONFIG}@targets`]: { why: 'attributes are not described; since 45', definition: TEXT },
  [PROPERTY]: {
    why: 'not described; since 45',
    definition: { ...CURRENT, datatype: 'array' },
  },
  [`${PROPERTY}@type`]: {
    why: 'attributes are not described; in the component guide for record pages',
    definition: oneOf('Boolean', 'Integer', 'String', 'Color'),
  },
  ...Object.fromEntries(
    PROPERTY_ATTRIBUTES.map((name) => [
      `${PROPERTY}@${name}`,
      { why: 'attributes are not described; since 45', definition: TEXT },
    ]),
  ),
  [`${TARGET_CONFIG}.supportedFormFactors`]: {
    why: 'not described; in the component guide for record pages',
    definition: group({ supportedFormFactor: { ...CURRENT, datatype: 'array' } }),
  },
  [`${FORM_FACTOR}@type`]: {
    why: 'attributes are not described; in the component guide for record pages',
    definition: oneOf('Large', 'Small'),
  },
};
