/**
 * The fields of each object that a reading is made of, by API name: what a query asks for.
 * `RecordTypeId` and `CurrencyIsoCode` exist only in orgs that use them, so they are not here.
 */
export const OPPORTUNITY = 'Opportunity';
export const CONCESSION = 'Power_Concession__c';
export const BEHAVIOR = 'Power_Behavior__c';
export const POLICY = 'Power_Policy__c';
export const READING = 'Power_Reading__c';
export const SNAPSHOT = 'Power_Snapshot__c';
export const WEEK = 'Power_Week__c';
export const WEEK_PAGE = 'Power_Week_Page__c';
export const WEEK_REQUEST = 'Power_Week_Request__c';

export const OPPORTUNITY_FIELDS = [
  'Amount',
  'CloseDate',
  'IsClosed',
  'Margin_Percent__c',
  'Seller_Alternatives__c',
  'Customer_Alternatives__c',
] as const;

export const CONCESSION_FIELDS = [
  'Given_By__c',
  'Kind__c',
  'Given_On__c',
  'Cost__c',
  'Value__c',
  'Secured_By__c',
  'In_Return_For__c',
  'Status__c',
  'Contested__c',
] as const;

export const BEHAVIOR_FIELDS = [
  'Shown_By__c',
  'Kind__c',
  'Seen_On__c',
  'Intensity__c',
  'Contested__c',
] as const;

export const POLICY_FIELDS = [
  'Name',
  'Version_Key__c',
  'Record_Type__c',
  'Published_On__c',
  'Policy__c',
] as const;
