import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dialogue } from './dialogue.ts';

const file = fileURLToPath(new URL('./dialogues.json', import.meta.url));

/** The annotated dialogues, in the data set's order. */
export const readDialogues = (): Dialogue[] => JSON.parse(readFileSync(file, 'utf8')) as Dialogue[];
