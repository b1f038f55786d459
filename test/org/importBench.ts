import type { Connection } from '@salesforce/core';
import { concession, deal, NOW, type TestOrg } from '../local-org/support.ts';
import { behavior, connectTo, startOrg } from './support.ts';

/** An org to import into, its clock, and a rep's connection to it. */
interface ImportBench {
  test: TestOrg;
  rep: Connection;
  /** What the org's clock says; a test may set it on. */
  now: Date;
}

/** A small org, fresh for each test: two deals, two of one name, and a log. */
export function importBench(): ImportBench {
  const bench = {} as ImportBench;
  beforeEach(async () => {
    bench.now = NOW;
    bench.test = await startOrg({ now: () => bench.now }, [
      deal('Acme', { Amount: 100_000, OwnerId: '@rep' }),
      deal('Other'),
      deal('Twin', {}, 'twin-1'),
      deal('Twin', {}, 'twin-2'),
      concession({ Opportunity__c: '@Acme', External_Id__c: 'there', Cost__c: 500 }, 'there'),
      concession({ Opportunity__c: '@Other', External_Id__c: 'elsewhere' }, 'elsewhere'),
      behavior('Acme', { External_Id__c: 'shown', Note__c: 'Twice' }),
    ]);
    bench.rep = await connectTo(bench.test);
  });
  afterEach(() => bench.test.close());
  return bench;
}
