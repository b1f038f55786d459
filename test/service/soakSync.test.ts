import { soakSync } from '../../scripts/soak/soak.ts';
import { itSurvives } from './soaked.ts';

itSurvives('a sync that was killed leaves all as it should be: bad day %d', soakSync);
