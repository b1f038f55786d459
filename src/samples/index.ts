/** What a demo org is filled with. */
export { casinoSample } from './casino/index.ts';
export { largeSample } from './large/index.ts';
export { samplePipeline } from './pipeline/index.ts';
export type { Sample, SObjectRecord, SObjectTree } from './sample.ts';
