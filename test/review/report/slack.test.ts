import fc from 'fast-check';
import { slackMessage, type MessageWords } from '../../../src/review/report/slack.ts';
import type { Report } from '../../../src/review/report/report.ts';
import { reviewOf } from '../../../src/review/week/review.ts';
import type { WeekDeal } from '../../../src/review/week/types.ts';
import { FIGURES } from '../export/documents.ts';
import { pipeline } from '../week/pipelines.ts';

const HOSTILE = [
  '<!channel>',
  '<@U012>',
  '<http://evil.example|ok>',
  'a | b',
  '&lt;',
  '*bold* `x`',
];

const words: MessageWords = {
  text: (key, ...values) => [key, ...values].join(' '),
  band: (band) => band,
  concern: (concern) => concern,
  step: (step, ask) => `${step} ${ask}`,
  kind: (_, kind) => kind,
  day: (day) => day,
  points: String,
  money: (amount) => String(amount),
  more: (count) => `message.more ${count}`,
};

const renamed = (deals: readonly WeekDeal[], name: string): WeekDeal[] =>
  deals.map((deal) => ({ ...deal, name }));

describe('a review as a message of Slack', () => {
  it('formats and mentions nothing that people wrote, and keeps to what Slack takes', () => {
    fc.assert(
      fc.property(pipeline, fc.constantFrom(...HOSTILE), (sources, name) => {
        const after = renamed(sources.after, name);
        const report: Report = {
          review: reviewOf({ ...sources, after }, {}),
          asOf: '2026-11-23',
          isFrozen: true,
          comparedWith: '2026-11-16',
          scope: null,
          deals: new Map(after.map((deal) => [deal.id, deal])),
          details: new Map(),
          urlOf: (id) => `https://example.com/${encodeURIComponent(id)}`,
        };
        const { blocks } = slackMessage(report, words, FIGURES);
        expect(blocks.length).toBeLessThanOrEqual(50);
        expect(JSON.stringify(blocks)).toContain('totals.givesSinceCost');
        const untold = report.review.movers.length - 5;
        const says = JSON.stringify(blocks).includes(`message.more ${untold}`);
        expect(says).toBe(untold > 0);
        for (const block of blocks) {
          const { text = null, fields = [] } = block as {
            text?: { type: string; text: string };
            fields?: { text: string }[];
          };
          expect(fields.length).toBeLessThanOrEqual(10);
          if (text?.type !== 'mrkdwn') continue;
          // One link to the deal, and no other sign that means something.
          expect(text.text).toMatch(/^<https:\/\/example\.com\/[^<>|]+\|[^<>|]+> [^<>|]+$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
