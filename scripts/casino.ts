/**
 * Writes src/samples/casino/dialogues.json from a download of the CaSiNo data set:
 * `node scripts/casino.ts casino_train.json casino_valid.json` (see src/samples/casino/README.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { annotatedDialogues, type SourceDialogue } from '../src/samples/casino/source.ts';

const target = fileURLToPath(new URL('../src/samples/casino/dialogues.json', import.meta.url));

const read = (path: string): SourceDialogue[] =>
  JSON.parse(readFileSync(path, 'utf8')) as SourceDialogue[];

/** One dialogue a line, so that a difference shows which one changed. */
const write = (paths: readonly string[]): number => {
  const dialogues = annotatedDialogues(paths.flatMap(read));
  const lines = dialogues.map((dialogue) => JSON.stringify(dialogue));
  writeFileSync(target, `[\n${lines.join(',\n')}\n]\n`);
  return dialogues.length;
};

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Usage: node scripts/casino.ts <CaSiNo JSON file> …');
  process.exitCode = 2;
} else console.log(`${write(paths)} annotated dialogues written to ${target}`);
