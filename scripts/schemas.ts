/**
 * `npm run schemas`: the JSON schema of what each command answers with --json, from its own type.
 * With --check it writes nothing, and fails where a schema is not what the type says.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('..', import.meta.url));
const COMMANDS = `${root}src/commands/power/`;
const RESULT = /async run\(\): Promise<(\w+)>/;

/** A command that runs until it is stopped answers nothing. */
const ANSWERS_NOTHING = 'void';

/** Names of the commands, such as `score` and `policy/show`. */
const commandNames = async (): Promise<string[]> =>
  (await readdir(COMMANDS, { recursive: true }))
    .filter((file) => extname(file) === '.ts')
    .map((file) => file.slice(0, -extname(file).length).replaceAll(sep, '/'));

/** Where the schema of a command is kept. */
export const schemaFile = (command: string): string =>
  `${root}schemas/power-${command.replaceAll('/', '-')}.json`;

/**
 * The schema of a command's result, as text.
 * @throws {Error} where its `run` does not name its type.
 */
export async function schemaOf(command: string): Promise<string> {
  const path = `${COMMANDS}${command}.ts`;
  const type = RESULT.exec(await readFile(path, 'utf8'))?.[1];
  if (type === undefined) throw new Error(`${path}: run() does not say what it answers.`);
  const tsconfig = `${root}tsconfig.json`;
  const schema = createGenerator({ path, type, tsconfig, skipTypeCheck: true }).createSchema(type);
  return format(JSON.stringify(schema, null, 2), { parser: 'json', printWidth: 100 });
}

async function isCurrent(command: string): Promise<boolean> {
  const kept = await readFile(schemaFile(command), 'utf8').catch(() => '');
  return kept === (await schemaOf(command));
}

async function answers(command: string): Promise<boolean> {
  const type = RESULT.exec(await readFile(`${COMMANDS}${command}.ts`, 'utf8'))?.[1];
  return type !== ANSWERS_NOTHING;
}

async function main(check: boolean): Promise<void> {
  for (const command of await commandNames()) {
    if (!(await answers(command))) continue;
    if (!check) await writeFile(schemaFile(command), await schemaOf(command));
    else if (!(await isCurrent(command))) {
      console.error(`${schemaFile(command)} is not what the command answers: npm run schemas`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.includes('--check'));
}
