/** What a row offers to choose from. */
import {
  answerChoices,
  kindChoices,
  securedByChoices,
  type Choice,
  type FormState,
} from 'c/powerDraft';
import type { LogView } from 'c/powerLogData';

type Place = 'kind' | 'securedBy' | 'inReturnFor';

/** The lists of one row, made anew only where they change: sizes are dragged at every frame. */
export class Lists {
  from: readonly unknown[] = [];
  made: Readonly<Record<Place, Choice[]>> = { kind: [], securedBy: [], inReturnFor: [] };

  of(log: LogView, form: FormState): Readonly<Record<Place, Choice[]>> {
    const from = [log, form.by, form.kind, form.inReturnFor];
    if (from.every((one, at) => one === this.from[at])) return this.made;
    this.from = from;
    this.made = {
      kind: kindChoices(log, 'concession', form),
      securedBy: securedByChoices(log),
      inReturnFor: answerChoices(log, form),
    };
    return this.made;
  }
}
