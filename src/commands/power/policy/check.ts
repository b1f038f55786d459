import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import {
  checkPolicyFile,
  remarkText,
  type CheckedPolicyFile,
  type Remark,
} from '../../../files/policy.ts';
import { harmless } from '../../../terminal/text.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.policy.check');

/** Something to look at in a file. */
export interface PolicyRemark {
  /** JSON Pointer to the value; empty: the document itself. */
  path: string;
  /** As the end of a sentence that begins with the path. */
  message: string;
  /** Both counted from 1. */
  line: number;
  column: number;
}

export interface PolicyCheckedFile {
  file: string;
  /** What is wrong; none: the file can be published. */
  errors: PolicyRemark[];
  /** What is allowed, but probably not meant. */
  warnings: PolicyRemark[];
}

export interface PolicyCheckResult {
  /** Whether no file has an error. */
  valid: boolean;
  files: PolicyCheckedFile[];
}

const checkedFile = ({ path, flaws, doubts }: CheckedPolicyFile): PolicyCheckedFile => ({
  file: path,
  errors: flaws,
  warnings: doubts,
});

/** As compilers write it, so that terminals and editors lead to the place. */
const lineOf = (file: string, key: string, remark: Remark): string =>
  `${file}:${remark.line}:${remark.column}: ${messages.getMessage(key, [remarkText(remark)])}`;

export default class PowerPolicyCheck extends SfCommand<PolicyCheckResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    file: Flags.file({
      char: 'f',
      summary: messages.getMessage('flags.file.summary'),
      required: true,
      multiple: true,
    }),
  };

  public async run(): Promise<PolicyCheckResult> {
    const { flags } = await this.parse(PowerPolicyCheck);
    const files: PolicyCheckedFile[] = [];
    for (const path of flags.file) files.push(checkedFile(await checkPolicyFile(path)));
    for (const file of files) this.tell(file);
    const valid = files.every(({ errors }) => errors.length === 0);
    if (!valid) process.exitCode = 1;
    return { valid, files };
  }

  private tell({ file, errors, warnings }: PolicyCheckedFile): void {
    const lines = [
      ...errors.map((error) => lineOf(file, 'anError', error)),
      ...warnings.map((warning) => lineOf(file, 'aWarning', warning)),
    ];
    const sound = errors.length === 0 ? [messages.getMessage('sound', [file])] : [];
    for (const line of [...lines.map(harmless), ...sound]) this.log(line);
  }
}
