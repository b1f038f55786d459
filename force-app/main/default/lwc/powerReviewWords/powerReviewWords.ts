/** A review in the user's words. Pure. */
export { cardsOf, firstCards, type Card } from './cards';
export { endsOf, waysOf } from './flow';
export { ReviewRows, type AgendaRow, type MoverRow, type ReasonRow } from './rows';
export { scopeText } from './scope';
export { FIGURES, reviewWords, type Kinds } from './words';
