import { annotatedDialogues, type SourceDialogue } from '../../src/samples/casino/source.ts';

const [ONE, TWO] = ['mturk_agent_1', 'mturk_agent_2'];
const line = (id: string, text: string, task_data = {}) => ({ id, text, task_data });

const outcomes = (points_scored: number) => ({
  points_scored,
  satisfaction: 'Slightly satisfied' as const,
});
const participants: SourceDialogue['participant_info'] = {
  [ONE]: {
    value2issue: { High: 'Food', Medium: 'Water', Low: 'Firewood' },
    outcomes: outcomes(19),
  },
  [TWO]: {
    value2issue: { High: 'Water', Medium: 'Food', Low: 'Firewood' },
    outcomes: outcomes(18),
  },
};
const counts = (Food: string, Water: string, Firewood: string) => ({ Food, Water, Firewood });

const dialogue = (ending: SourceDialogue['chat_logs']): SourceDialogue => ({
  dialogue_id: 9,
  participant_info: participants,
  chat_logs: [line(ONE, 'Hi'), line(TWO, 'Hi'), line(ONE, 'Food?'), line(TWO, 'Hi'), ...ending],
  annotations: [
    ['Hi', 'small-talk'],
    ['Food?', 'elicit-pref, self-need'],
    ['Hi', 'non-strategic'],
  ],
});

const agreement = [
  line(ONE, 'Submit-Deal', {
    issue2youget: counts('3', '3', '0'),
    issue2theyget: counts('0', '0', '3'),
  }),
  line(TWO, 'Reject-Deal'),
  line(TWO, 'Submit-Deal', {
    issue2youget: counts('1', '3', '0'),
    issue2theyget: counts('2', '0', '3'),
  }),
  line(ONE, 'Accept-Deal'),
];

describe('reading the data set', () => {
  it('finds who said what where texts repeat and one has no annotation', () => {
    const [read] = annotatedDialogues([dialogue(agreement)]);
    expect(read?.talk).toEqual([
      ['seller', 'Hi', ['small-talk']],
      ['seller', 'Food?', ['elicit-pref', 'self-need']],
      ['customer', 'Hi', ['non-strategic']],
    ]);
  });

  it('takes the last proposal, from the side of who made it', () => {
    const [read] = annotatedDialogues([dialogue(agreement)]);
    expect(read).toMatchObject({
      agreed: true,
      seller: { packages: [2, 0, 3], points: 19, satisfaction: 4 },
      customer: { packages: [1, 3, 0], priorities: ['Water', 'Food', 'Firewood'] },
    });
  });

  it('divides nothing after a walk-away, whatever was proposed before', () => {
    const ending = [...agreement.slice(0, 2), line(TWO, 'Walk-Away')];
    const [read] = annotatedDialogues([dialogue(ending)]);
    expect(read).toMatchObject({
      agreed: false,
      seller: { packages: null },
      customer: { packages: null },
    });
  });

  it('leaves out dialogues without annotations', () => {
    const { annotations: _, ...bare } = dialogue(agreement);
    expect(annotatedDialogues([bare, { ...bare, annotations: [] }])).toEqual([]);
  });

  it('stops where an annotation fits no utterance', () => {
    const broken = {
      ...dialogue(agreement),
      annotations: [['Bye', 'small-talk'] as [string, string]],
    };
    expect(() => annotatedDialogues([broken])).toThrow('Dialogue 9 has no utterance "Bye".');
  });
});
