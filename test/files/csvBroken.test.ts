import { readDealsFile } from '../../src/files/deals.ts';
import { file, readCsv, refusal } from './support.ts';

const HEADER = 'deal,dealName,amount,log,id,by,kind,on,cost,contested,note';
const lines = (...rows: string[]): string => [HEADER, ...rows].join('\n');

describe('a broken CSV file', () => {
  it.each([
    [
      'D1,,,,,,,,,,\nD2,,,concession,c1,seller,price,2026-10-01,,,"never\nclosed',
      3,
      'note',
      'a quote is opened there and never closed',
    ],
    [
      '"D\n1",,,,,,,,,,\nD2,"Ac"me,,,,,,,,,',
      4,
      'dealName',
      'there is more text after the closing quote',
    ],
    [
      '"D\r\n1",,,,,,,,,,\nD2,Ac"me",,,,,,,,,',
      4,
      'dealName',
      'a quote stands in the middle of a cell that does not begin with one',
    ],
    [
      `D1,"${'long '.repeat(300_000)}",,,,,,,,,`,
      2,
      'dealName',
      'the row does not end; perhaps a quote was never closed',
    ],
  ])('is refused with line, column and reason (%#)', async (rows, line, column, reason) => {
    const error = await refusal(readCsv(`${HEADER}\n${rows}`));
    expect(error.name).toBe('BrokenCsvError');
    expect(error.message).toContain(`is broken at line ${line}, column "${column}": ${reason}.`);
    expect(error.actions?.[0]).toMatch(/^Put quotes around/);
  });

  it.each([
    [
      'name,stage\nAcme,Won\n',
      'MissingColumnsError',
      'lacks columns: deal, log, id, by, kind, on.',
    ],
    [
      'deal,log,id,by,kind,on,Deal\nD1,,,,,,\n',
      'RepeatedColumnError',
      'has the column "deal" twice.',
    ],
    ['\n\n  \n', 'FileIsEmptyError', 'is empty.'],
    ['', 'FileIsEmptyError', 'is empty.'],
    ['PK\u0003\u0004', 'MissingColumnsError', 'lacks columns'],
  ])('is refused without a header that helps (%j)', async (text, name, words) => {
    const error = await refusal(readCsv(text));
    expect(error.name).toBe(name);
    expect(error.message).toContain(words);
  });

  it('is refused with the line on which it is no UTF-8', async () => {
    const rows = lines('D1,Müller,,,,,,,,,', 'D2,Schön,,,,,,,,,');
    const mixed = Buffer.concat([
      Buffer.from(rows.slice(0, -12)),
      Buffer.from(rows.slice(-12), 'latin1'),
    ]);
    const error = await refusal(readCsv(mixed));
    expect(error.name).toBe('NotTextError');
    expect(error.message).toMatch(/is not UTF-8: see line 3\.$/);
    expect(error.actions?.[0]).toContain('CSV UTF-8');
  });

  it('is refused with that line also far into a long file', async () => {
    const filler = Array.from({ length: 9000 }, (_, n) => `D${n},Grün ${n},,,,,,,,,`);
    const text = Buffer.from(`${lines(...filler)}\n`);
    const wrong = Buffer.from('D9000,Schön,,,,,,,,,\n', 'latin1');
    const error = await refusal(readCsv(Buffer.concat([text, wrong, text])));
    expect(error.message).toMatch(/see line 9002\.$/);
  });

  it('is read wherever the pieces of the file are cut', async () => {
    const { issues, deals } = await readDealsFile(
      file(
        'long.csv',
        lines(...Array.from({ length: 20_000 }, (_, n) => `D${n},é€😀${n},,,,,,,,,`)),
      ),
    );
    expect([issues, deals.at(-1)?.name, deals.length]).toEqual([[], 'é€😀19999', 20_000]);
  });
});
