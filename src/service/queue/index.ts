/** Serving an org from several processes; loaded only where that is asked for. */
export { openShared } from './shared.ts';
export { serveTogether } from './serveTogether.ts';
