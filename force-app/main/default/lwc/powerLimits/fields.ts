/** What the fields that a reading is made of are called on this page. */
import alternatives from '@salesforce/label/c.Power_Limit_alternatives';
import amount from '@salesforce/label/c.Power_Limit_amount_word';
import contested from '@salesforce/label/c.Power_Limit_contested_word';
import margin from '@salesforce/label/c.Power_Limit_margin_word';
import answers from '@salesforce/label/c.Power_Form_answers';
import cost from '@salesforce/label/c.Power_Form_cost';
import intensity from '@salesforce/label/c.Power_Form_intensity';
import securedBy from '@salesforce/label/c.Power_Form_secured_by';
import status from '@salesforce/label/c.Power_Form_status';
import value from '@salesforce/label/c.Power_Form_value';

/** Required fields are not here: whoever sees a record sees them. */
const NAMES: Readonly<Record<string, string>> = {
  Amount: amount,
  Margin_Percent__c: margin,
  Seller_Alternatives__c: alternatives,
  Customer_Alternatives__c: alternatives,
  Cost__c: cost,
  Value__c: value,
  Secured_By__c: securedBy,
  In_Return_For__c: answers,
  Status__c: status,
  Intensity__c: intensity,
  Contested__c: contested,
};

/** The fields in words, each word once; one without a word goes by its API name. */
export const fieldWords = (fields: readonly string[]): string[] => [
  ...new Set(fields.map((field) => NAMES[field] ?? field)),
];
