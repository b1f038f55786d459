import { issuesOf, readCsv, readJson, refusal, said } from './support.ts';

const HEADER = 'deal,dealName,amount,log,id,by,kind,on,cost,contested,note';
const lines = (...rows: string[]): string => [HEADER, ...rows].join('\n');

describe('a CSV file of deals', () => {
  it('is read row by row: an event each, deals in the order in which they appear', async () => {
    const { deals, issues } = await readCsv(
      [
        'deal,dealName,amount,currency,marginPercent,sellerAlternatives,customerAlternatives,closedOn,log,id,by,kind,on,cost,value,securedBy,inReturnFor,status,contested,contestReason,intensity,note',
        'D1,Acme,120000.5,EUR,22.5,1,3,2026-11-02,concession,c1,seller,price,2026-10-01,5000,6000,pressure,,given,no,,,They pushed',
        'D2,,,,,,,,,,,,,,,,,,,,,',
        'D1,Acme,120000.5,EUR,22.5,1,3,,behavior,b1,customer,ultimatum,2026-10-02,,,,,,yes,"He never said so",4,',
      ].join('\n'),
    );
    expect(issues).toEqual([]);
    expect(said(deals)).toEqual(
      said([
        {
          name: 'Acme',
          currency: 'EUR',
          closedOn: '2026-11-02',
          deal: {
            id: 'D1',
            amount: 120000.5,
            marginPercent: 22.5,
            sellerAlternatives: 1,
            customerAlternatives: 3,
            concessions: [
              {
                id: 'c1',
                by: 'seller',
                kind: 'price',
                on: '2026-10-01',
                cost: 5000,
                value: 6000,
                securedBy: 'pressure',
                status: 'given',
                contested: false,
              },
            ],
            behaviors: [
              {
                id: 'b1',
                by: 'customer',
                kind: 'ultimatum',
                on: '2026-10-02',
                intensity: 4,
                contested: true,
              },
            ],
          },
          notes: new Map([['c1', 'They pushed']]),
          contestReasons: new Map([['b1', 'He never said so']]),
        },
        {
          name: 'D2',
          deal: { id: 'D2', concessions: [], behaviors: [] },
          notes: new Map(),
          contestReasons: new Map(),
        },
      ]),
    );
  });

  const text = lines('D1,Müller & Söhne,100,concession,c1,seller,price,2026-10-01,5,,"a;b, ""c"""');
  const inEurope = text
    .split('\n')
    .map((line) => line.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'))
    .join('\r\n');

  it.each<[string, string | Buffer]>([
    ['as it is', text],
    ['with a byte order mark', `\uFEFF${text}`],
    ['as Excel writes it in Europe', inEurope],
    [
      'as Excel writes "Unicode Text"',
      Buffer.from(`\uFEFF${inEurope.replaceAll(';', '\t').replace('a\tb', 'a;b')}`, 'utf16le'),
    ],
    ['with line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with blank lines', `\n\n${text.replaceAll('\n', '\n\n')}\n\n`],
    ['with rows of nothing', `${text}\n,,,,,,,,,,\n`],
    [
      'with columns named in capitals and spaces',
      text.replace('dealName', ' Deal Name ').replace('kind', 'KIND'),
    ],
    ['with spaces around its cells', text.replace('D1,', ' D1 , ').replace(',c1,', ' ,\tc1 ,')],
    ['with columns without a name, as long as every row has them', text.replace(/$/gm, ',,')],
  ])('reads the same %s', async (_, content) => {
    const { deals, issues } = await readCsv(content);
    expect(issues).toEqual([]);
    expect(said(deals)).toEqual(
      said([
        {
          name: 'Müller & Söhne',
          deal: {
            id: 'D1',
            amount: 100,
            concessions: [{ id: 'c1', by: 'seller', kind: 'price', on: '2026-10-01', cost: 5 }],
            behaviors: [],
          },
          notes: new Map([['c1', 'a;b, "c"']]),
          contestReasons: new Map(),
        },
      ]),
    );
  });

  it('calls a deal by its name where it has no key', async () => {
    const { deals } = await readCsv(lines(',Acme,,,,,,,,,', ',Acme,7,,,,,,,,'));
    expect(said(deals.map(({ deal, name }) => [deal.id, name, deal.amount]))).toEqual([
      ['Acme', 'Acme', 7],
    ]);
  });

  it('leaves the events to the model, however little sense they make', async () => {
    const { deals, issues } = await readCsv(
      lines('D1,,,concession,c1,us,bribe,31.10.2026,,,', 'D1,,,concession,,,,,,,'),
    );
    expect(issues).toEqual([]);
    expect(deals[0]?.deal.concessions).toEqual([
      { id: 'c1', by: 'us', kind: 'bribe', on: '31.10.2026' },
      {},
    ]);
  });

  it.each([
    ['1.234,50', '"1.234,50"'],
    ['1,000', '"1,000"'],
    ['5 %', '5 %'],
    ['€5', '€5'],
    ['1e5', '1e5'],
    ['.5', '.5'],
    ['+5', '+5'],
    ['0x10', '0x10'],
    ['many', 'many'],
  ])('does not guess what %s stands for, and says where it is', async (shown, cell) => {
    const file = await readCsv(lines(`D1,,,concession,c1,seller,price,2026-10-01,${cell},,`));
    expect(file.deals[0]?.deal.concessions).toEqual([]);
    expect(file.issues).toEqual([
      {
        line: 2,
        deal: 'D1',
        event: 'c1',
        code: 'invalid-number',
        message: `cost: "${shown}" is not a plain number. Write digits, with a dot before decimals and nothing else, such as 1234.50.`,
      },
    ]);
  });

  it('reports a number of the deal once, although every row repeats it', async () => {
    const row = (id: string) => `D1,,"1.234,50",behavior,${id},customer,tender,2026-10-01,,,`;
    const file = await readCsv(lines(row('b1'), row('b2'), row('b3')));
    expect(issuesOf(file)).toEqual([[2, 'D1', null, 'invalid-number']]);
    expect(file.deals[0]?.deal.behaviors).toHaveLength(3);
    expect(file.deals[0]?.deal.amount).toBeUndefined();
  });

  it.each([
    ['true', true],
    ['TRUE', true],
    ['Yes', true],
    ['1', true],
    ['false', false],
    ['no', false],
    ['0', false],
  ])('takes %s for contested: %s', async (cell, contested) => {
    const { deals } = await readCsv(lines(`D1,,,concession,c1,seller,price,2026-10-01,,${cell},`));
    expect(deals[0]?.deal.concessions?.[0]?.contested).toBe(contested);
  });

  it.each([
    ['D1,,,gift,c1,seller,price,2026-10-01,,,', 'D1', 'c1', 'unknown-log'],
    ['D1,,,,c1,seller,price,2026-10-01,,,', 'D1', 'c1', 'missing-log'],
    [',,,concession,c1,seller,price,2026-10-01,,,', null, 'c1', 'missing-deal'],
    ['D1,,,concession,c1,seller,price,2026-10-01', 'D1', 'c1', 'cell-count'],
    ['D1,,,concession,c1,seller,price,2026-10-01,1,000,,', 'D1', 'c1', 'cell-count'],
    ['D1,,,concession,c1,seller,price,2026-10-01,,maybe,', 'D1', 'c1', 'invalid-truth'],
    ['D1,,,behavior,c1,seller,tender,2026-10-01,5,,', 'D1', 'c1', 'stray-column'],
  ])('reports the row %s and reads the others', async (row, deal, event, code) => {
    const file = await readCsv(lines('"D\n0",,,,,,,,,,', row, 'D9,,,,,,,,,,'));
    expect(issuesOf(file)).toEqual([[4, deal, event, code]]);
    expect(file.deals.at(-1)?.name).toBe('D9');
  });

  it('says once that it does not know a column', async () => {
    const file = await readCsv('deal,log,id,by,kind,on,Mood\nD1,,,,,,glum\nD2,,,,,,glum\n');
    expect(file.deals).toHaveLength(2);
    expect(file.issues.map(({ line, message }) => [line, message])).toEqual([
      [1, 'The column "Mood" is not known; it was ignored.'],
    ]);
  });

  it('names both rows where they say two things of one deal', async () => {
    const rows = lines(
      'D1,Acme,100,,,,,,,,',
      'D2,,7,,,,,,,,',
      'D1,,,,,,,,,,',
      'D1,Acme,100.5,,,,,,,,',
    );
    const error = await refusal(readCsv(rows));
    expect(error.name).toBe('ConflictingDealError');
    expect(error.message).toMatch(
      /deals\.csv says two things of the deal "D1": amount is "100" in line 2 and "100\.5" in line 5\.$/,
    );
    expect(error.actions).toEqual([
      'Make all rows of the deal say the same in the column amount, or leave it empty in all but one.',
    ]);
  });

  it('takes numbers that are written differently for the same', async () => {
    const { deals } = await readCsv(lines('D1,,100,,,,,,,,', 'D1,,100.00,,,,,,,,'));
    expect(deals[0]?.deal.amount).toBe(100);
  });

  it.each([
    ['currency', 'Euro', 'invalid-currency'],
    ['closedOn', '2026-02-30', 'invalid-closed-on'],
    ['closedOn', '2.11.2026', 'invalid-closed-on'],
  ])('reports a %s of %s, and reads the deal without', async (column, value, code) => {
    const csv = await readCsv(`deal,log,id,by,kind,on,${column}\nD1,,,,,,${value}\n`);
    expect(issuesOf(csv)).toEqual([[2, 'D1', null, code]]);
    const json = await readJson({ id: 'D1', [column]: value });
    expect(issuesOf(json)).toEqual([[null, 'D1', null, code]]);
    expect([csv.deals[0]?.currency, csv.deals[0]?.closedOn]).toEqual([null, null]);
  });

  it('begins each row where it begins, whatever line ends its notes have', async () => {
    const note = (text: string) => `D1,,,concession,c1,seller,price,2026-10-01,x,,"${text}"`;
    const rows = [note('a\r\nb\r\n'), note('a\n\nb'), note('a\rb'), note('')].join('\r\n');
    const { issues } = await readCsv(`${HEADER}\r\n${rows}\r\n`);
    expect(issues.map(({ line }) => line)).toEqual([2, 5, 8, 10]);
  });
});
