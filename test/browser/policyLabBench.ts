import { DemoBench, forTests } from './demoBench.ts';
import { ADMIN, PolicyLabPage } from './policyLabPage.ts';

/** A policy as the org has it. */
export interface PublishedPolicy {
  key: string;
  name: string;
  reason: string;
  document: Record<string, unknown>;
}

interface Answer {
  uiapi: {
    query: { Power_Policy__c: { edges: { node: Record<string, { value: string } | null> }[] } };
  };
}

const QUERY = `query { uiapi { query { Power_Policy__c(first: 200) { edges { node {
  Version_Key__c { value } Name { value } Reason__c { value } Policy__c { value }
} } } } } }`;

/** A demo with the lab, and for each test a page that nobody has used. */
export class PolicyLabBench extends DemoBench {
  /** Somebody's browser, of whom nothing is known yet. */
  async somebody(options: object = {}): Promise<PolicyLabPage> {
    return new PolicyLabPage(await this.newPage(options));
  }

  /** An admin with the lab open. */
  async admin(options: object = {}): Promise<PolicyLabPage> {
    const lab = await this.somebody(options);
    await lab.open(this.demo);
    return lab;
  }

  /** The policy of that version, or undefined. */
  async policy(key: string): Promise<PublishedPolicy | undefined> {
    const { uiapi } = await this.demo.query<Answer>(ADMIN, QUERY);
    const nodes = uiapi.query.Power_Policy__c.edges.map(({ node }) => node);
    const node = nodes.find((one) => one['Version_Key__c']?.value === key);
    return (
      node && {
        key,
        name: node['Name']?.value ?? '',
        reason: node['Reason__c']?.value ?? '',
        document: JSON.parse(node['Policy__c']?.value ?? 'null') as Record<string, unknown>,
      }
    );
  }
}

/** Sets a bench up for the tests of a file. */
export const policyLabBench = (): PolicyLabBench => forTests(new PolicyLabBench());
