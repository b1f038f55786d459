import { soakTogether } from '../../scripts/soak/soak.ts';
import { itSurvives } from './soaked.ts';

itSurvives('of three processes two were killed, and nothing is lost: bad day %d', soakTogether, 3);
