/** Where the state of an org is kept unless somebody says otherwise. */
import { join } from 'node:path';

/** @param dataDir folder in which the Salesforce CLI keeps its data. */
export const stateFolderOf = (dataDir: string, orgId: string): string =>
  join(dataDir, 'power-service', orgId);
