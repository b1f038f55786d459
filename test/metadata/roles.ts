/** What a role may do, and no more. */
export interface Expected {
  /** Rights on the records of each object: (r)ead, (c)reate, (e)dit, (d)elete, view (a)ll. */
  objects: Readonly<Record<string, string>>;
  /**
   * Fields of standard objects, which the role's other permissions would else decide. Our own
   * objects show all their fields to whoever may read them, except those hidden below.
   */
  readable: readonly string[];
  editable: readonly string[];
  hidden: readonly string[];
  customPermissions: readonly string[];
  userPermissions: readonly string[];
  tabs: readonly string[];
}

const ALTERNATIVES_AND_MARGIN = [
  'Opportunity.Seller_Alternatives__c',
  'Opportunity.Customer_Alternatives__c',
  'Opportunity.Margin_Percent__c',
];

const STORED_READING = [
  'Opportunity.Power_As_Of__c',
  'Opportunity.Power_Reading__c',
  'Opportunity.Power_Balance__c',
  'Opportunity.Power_Band__c',
  'Opportunity.Power_Policy_Version__c',
  'Opportunity.Power_Tension__c',
  'Opportunity.Power_Warnings__c',
];

const LOG_TABS = [
  'standard-Account',
  'standard-Opportunity',
  'Power_Concession__c',
  'Power_Behavior__c',
];

const READ_EVERYTHING = {
  Account: 'r',
  Opportunity: 'r',
  Power_Concession__c: 'r',
  Power_Behavior__c: 'r',
  Power_Policy__c: 'r',
  Power_Reading__c: 'r',
  Power_Snapshot__c: 'r',
  Power_Week__c: 'r',
  Power_Week_Page__c: 'r',
  Power_Run__c: 'r',
};

const NOTHING_SPECIAL = { hidden: [], customPermissions: [], userPermissions: [] };

/** By permission set. Only the service writes readings, snapshots, weeks and runs. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  Power_Rep: {
    ...NOTHING_SPECIAL,
    objects: {
      Account: 'r',
      Contact: 'r',
      Opportunity: 'r',
      Power_Concession__c: 'rced',
      Power_Behavior__c: 'rced',
      Power_Policy__c: 'r',
      Power_Reading__c: 'r',
      Power_Run__c: 'r',
    },
    readable: STORED_READING,
    editable: ALTERNATIVES_AND_MARGIN,
    customPermissions: ['Power_Contest'],
    tabs: LOG_TABS,
  },
  Power_Manager: {
    ...NOTHING_SPECIAL,
    objects: { ...READ_EVERYTHING, Power_Week_Request__c: 'rc' },
    readable: [...STORED_READING, ...ALTERNATIVES_AND_MARGIN],
    editable: [],
    tabs: [...LOG_TABS, 'Power_Weekly_Review', 'Power_Week__c', 'Power_Policy__c'],
  },
  Power_Admin: {
    ...NOTHING_SPECIAL,
    objects: { ...READ_EVERYTHING, Power_Policy__c: 'rc', Power_Week_Request__c: 'rc' },
    readable: [...STORED_READING, ...ALTERNATIVES_AND_MARGIN],
    editable: [],
    tabs: [
      ...LOG_TABS,
      'Power_Weekly_Review',
      'Power_Week__c',
      'Power_Policy__c',
      'Power_Policy_Lab',
      'Power_Run__c',
    ],
  },
  Power_Service: {
    objects: {
      Account: 'ra',
      Opportunity: 'rea',
      Power_Concession__c: 'ra',
      Power_Behavior__c: 'ra',
      Power_Policy__c: 'ra',
      Power_Reading__c: 'rce',
      Power_Snapshot__c: 'rced',
      Power_Week__c: 'rc',
      Power_Week_Page__c: 'rced',
      Power_Week_Request__c: 'ra',
      Power_Run__c: 'rce',
    },
    readable: [...ALTERNATIVES_AND_MARGIN, 'Opportunity.Amount'],
    editable: ['Opportunity.Power_Reading__c'],
    hidden: [
      'Power_Behavior__c.Contact__c',
      ...['Power_Concession__c', 'Power_Behavior__c'].flatMap((log) =>
        [
          'Contested_By__c',
          'Contested_On__c',
          'Contest_Reason__c',
          'Note__c',
          'External_Id__c',
        ].map((name) => `${log}.${name}`),
      ),
    ],
    customPermissions: [],
    userPermissions: ['ApiEnabled'],
    tabs: [],
  },
};
