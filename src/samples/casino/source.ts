import type { Party } from '../../model/index.ts';
import { ITEMS, SATISFACTION, type Camper, type Dialogue, type Item } from './dialogue.ts';

/** `Submit-Deal` names what its sender and the other get, as digits. */
interface Proposal {
  issue2youget?: Record<Item, string>;
  issue2theyget?: Record<Item, string>;
}

interface Line {
  id: string;
  text: string;
  task_data: Proposal;
}

interface Participant {
  value2issue: Record<'High' | 'Medium' | 'Low', Item>;
  outcomes: { points_scored: number; satisfaction: (typeof SATISFACTION)[number] };
}

/** A dialogue as the data set has it; what is not used here is left out. */
export interface SourceDialogue {
  dialogue_id: number;
  chat_logs: Line[];
  participant_info: Record<string, Participant>;
  /** Text and comma-separated labels of each annotated utterance, in order. */
  annotations?: [text: string, labels: string][];
}

/** The data set knows no seller: its first participant is us, throughout. */
const SELLER = 'mturk_agent_1';
const CUSTOMER = 'mturk_agent_2';

const labelsOf = (labels: string): string[] => labels.split(',').map((label) => label.trim());

const partyOf = (line: Line): Party => (line.id === SELLER ? 'seller' : 'customer');

/**
 * Finds the speaker of each annotated utterance: annotations stand in the order of the chat and
 * name only the text, and now and then an utterance has none.
 * @throws {Error} where an annotated text is not in what is left of the chat.
 */
function align({ dialogue_id, chat_logs, annotations = [] }: SourceDialogue): Dialogue['talk'] {
  let next = 0;
  return annotations.map(([text, labels]) => {
    const found = chat_logs.findIndex((line, index) => index >= next && line.text === text);
    const line = chat_logs[found];
    if (!line) throw new Error(`Dialogue ${dialogue_id} has no utterance ${JSON.stringify(text)}.`);
    next = found + 1;
    return [partyOf(line), text, labelsOf(labels)];
  });
}

const packages = (got: Record<Item, string> | undefined): number[] | null =>
  got ? ITEMS.map((item) => Number(got[item])) : null;

/** What both took home: the last proposal, if it was accepted. */
function division(lines: readonly Line[], agreed: boolean): Record<Party, number[] | null> {
  const proposal = lines.findLast(({ text }) => text === 'Submit-Deal');
  if (!agreed || !proposal) return { seller: null, customer: null };
  const sender = packages(proposal.task_data.issue2youget);
  const receiver = packages(proposal.task_data.issue2theyget);
  return partyOf(proposal) === 'seller'
    ? { seller: sender, customer: receiver }
    : { seller: receiver, customer: sender };
}

const camper = ({ value2issue, outcomes }: Participant, packagesGot: number[] | null): Camper => ({
  priorities: [value2issue.High, value2issue.Medium, value2issue.Low],
  packages: packagesGot,
  points: outcomes.points_scored,
  satisfaction: SATISFACTION.indexOf(outcomes.satisfaction) + 1,
});

function dialogueFrom(source: SourceDialogue): Dialogue {
  const { dialogue_id, chat_logs, participant_info } = source;
  const agreed = chat_logs.at(-1)?.text === 'Accept-Deal';
  const got = division(chat_logs, agreed);
  return {
    id: dialogue_id,
    agreed,
    seller: camper(participant_info[SELLER] as Participant, got.seller),
    customer: camper(participant_info[CUSTOMER] as Participant, got.customer),
    talk: align(source),
  };
}

/** The annotated dialogues of the data set, without anything about the persons who spoke. */
export const annotatedDialogues = (sources: readonly SourceDialogue[]): Dialogue[] =>
  sources.filter(({ annotations }) => annotations && annotations.length > 0).map(dialogueFrom);
