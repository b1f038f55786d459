import {
  addPage,
  connectionOf,
  descriptionsOf,
  nodesOf,
  type Descriptions,
  type LogPages,
} from 'c/powerDealData';
import { dayOf } from 'c/powerFormat';
import { wordsOf, type WordList } from 'c/powerLogData';
import type { KindLog, KindNames } from 'c/powerPolicyWords';
import { BEHAVIOR, CONCESSION, OPPORTUNITY, POLICY, type SObject } from 'c/powerRecords';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import {
  getObjectInfos,
  getPicklistValues,
  type ObjectInfosResult,
  type PicklistValuesResult,
} from 'lightning/uiObjectInfoApi';
import { wire } from 'lwc';
import { Guided } from './guided';
import {
  policiesQuery,
  policyRecord,
  recordTypeParts,
  recordTypesOf,
  recordTypesQuery,
  type RecordType,
} from './queries';

const OBJECTS = [POLICY, OPPORTUNITY, CONCESSION, BEHAVIOR] as const;
const NO_WORDS: WordList = new Map();

/**
 * Reads every policy that was published, the record types of deals and what the org calls kinds,
 * and tells whoever extends it when there is something to show.
 */
export abstract class LabReader extends Guided {
  objectApiNames: readonly string[] | undefined = OBJECTS;
  descriptions: Descriptions = new Map();
  policiesQuery: GraphQLQuery | undefined;
  policiesAfter: string | null = null;
  pages: LogPages | null = null;
  refreshPolicies: (() => Promise<void>) | undefined;
  typesQuery: GraphQLQuery | undefined;
  /** Ids of record types that are still to be asked for. */
  typeParts: string[][] = [];
  recordTypes: readonly RecordType[] = [];
  lists: KindNames['lists'] = { concessions: NO_WORDS, behaviors: NO_WORDS };

  /** Called where the org did not give what was asked for. */
  abstract fail(cause: unknown): void;
  /** Called where publishing is not theirs to do. */
  abstract deny(): void;
  /** Called whenever more is known. */
  abstract read(): void;

  @wire(getObjectInfos, { objectApiNames: '$objectApiNames' })
  describe({ data, error: cause }: ObjectInfosResult): void {
    if (cause) this.fail(cause);
    if (data) this.ask(descriptionsOf(data));
  }

  @wire(graphql, { query: '$policiesQuery', variables: '$policiesVariables' })
  takePolicies({ data, errors, refresh }: GraphQLResult<unknown>): void {
    if (refresh) this.refreshPolicies = refresh;
    if (errors) this.fail(errors);
    else if (data) this.addPolicies(data);
  }

  @wire(graphql, { query: '$typesQuery', variables: '$noVariables' })
  takeTypes({ data }: GraphQLResult<unknown>): void {
    // Without an answer there are still the record types that policies name.
    if (data) this.addTypes(recordTypesOf(data));
  }

  @wire(getPicklistValues, {
    recordTypeId: '$concessionType',
    fieldApiName: 'Power_Concession__c.Kind__c',
  })
  takeConcessionKinds(result: PicklistValuesResult): void {
    this.learn('concessions', result);
  }

  @wire(getPicklistValues, {
    recordTypeId: '$behaviorType',
    fieldApiName: 'Power_Behavior__c.Kind__c',
  })
  takeBehaviorKinds(result: PicklistValuesResult): void {
    this.learn('behaviors', result);
  }

  /** The user's own day, which goes on while a page stays open. */
  get today(): string {
    return dayOf(new Date());
  }

  get policiesVariables() {
    return { after: this.policiesAfter };
  }

  get noVariables() {
    return {};
  }

  get concessionType(): string | undefined {
    return this.descriptions.get(CONCESSION)?.defaultRecordTypeId;
  }

  get behaviorType(): string | undefined {
    return this.descriptions.get(BEHAVIOR)?.defaultRecordTypeId;
  }

  /** Every policy; null: some of them are still to come. */
  get published(): SObject[] | null {
    const { pages } = this;
    return pages?.next === null ? nodesOf(pages).map(policyRecord) : null;
  }

  /** Describes what may be asked for and done, then asks. */
  ask(descriptions: Descriptions): void {
    this.descriptions = descriptions;
    const policy = descriptions.get(POLICY);
    if (!policy?.createable) {
      this.deny();
      return;
    }
    this.policiesQuery = gql`${policiesQuery(descriptions)}`;
    this.typeParts = recordTypeParts(descriptions.get(OPPORTUNITY));
    this.askTypes();
  }

  askTypes(): void {
    const [part, ...rest] = this.typeParts;
    this.typeParts = rest;
    if (part) this.typesQuery = gql`${recordTypesQuery(part)}`;
  }

  addTypes(types: readonly RecordType[]): void {
    const others = this.recordTypes.filter(({ key }) => !types.some((type) => type.key === key));
    this.recordTypes = [...others, ...types];
    this.askTypes();
    this.read();
  }

  addPolicies(data: unknown): void {
    this.pages = addPage(this.pages, this.policiesAfter, connectionOf(data, POLICY));
    this.policiesAfter = this.pages.next ?? this.policiesAfter;
    this.read();
  }

  /** What the org calls its kinds; until it has said so, they are called by their keys. */
  learn(log: KindLog, { data }: PicklistValuesResult): void {
    if (!data) return;
    this.lists = { ...this.lists, [log]: wordsOf(data) };
    this.read();
  }

  /** Reads the policies again, from their first page. */
  async refresh(): Promise<void> {
    this.policiesAfter = null;
    try {
      await this.refreshPolicies?.();
    } catch (cause) {
      this.fail(cause);
    }
  }

  /** This wire has no refresh: it asks again once it has lost its parameter and found it. */
  async describeAnew(): Promise<void> {
    this.objectApiNames = undefined;
    await Promise.resolve();
    this.objectApiNames = OBJECTS;
  }
}
