import { soakServe } from '../../scripts/soak/soak.ts';
import { itSurvives } from './soaked.ts';

itSurvives('a service that was killed loses nothing: bad day %d', soakServe);
