import { readFileSync } from 'node:fs';
import type { ColumnMapping } from '@shared/sampling/frame';
import { importFailureWords } from '@shared/sampling/import-failure';
import { policeDraw } from '@shared/sampling/testing/police-draw';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { type ByteTask, deskInThisThread } from './byte-work';
import { openFrameDesk } from './frame-desk';

const quiet = () => undefined;
const list = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);
const fixture = (name: string) =>
  list(
    name,
    new Uint8Array(readFileSync(new URL(`../../../../shared/sampling/fixtures/${name}`, import.meta.url))),
  );
const police = (month: string) => {
  const file = fixture(`police-uk/${month}-west-mercia-street.csv`);
  return new File([file], file.name.replace('police-uk/', ''));
};

/** Looks at files and reads them as guessed; fails the test when either does not work. */
async function read(files: File[], change: Partial<ColumnMapping> = {}) {
  const desk = openFrameDesk();
  const looked = await desk.look({ files, choices: [] });
  if (!looked.ok) throw new Error(looked.failure.kind);
  const mapping = { ...looked.value[0]?.mapping, ...change } as ColumnMapping;
  const result = await desk.read({ formats: looked.value.map(({ format }) => format), mapping }, quiet);
  return { desk, looks: looked.value, mapping, result };
}

async function refusal(files: File[]) {
  const desk = openFrameDesk();
  const looked = await desk.look({ files, choices: [] });
  if (!looked.ok) return importFailureWords(looked.failure);
  const mapping = looked.value[0]?.mapping ?? { reference: 0, recordedOn: null, offence: null };
  const result = await desk.read({ formats: looked.value.map(({ format }) => format), mapping }, quiet);
  return result.ok ? null : importFailureWords(result.failure);
}

const settings = policeDraw(30, 15);

describe('three months of police data', () => {
  it('are recognised, read as one list and counted', async () => {
    const { result, desk, mapping } = await read([police('2018-10'), police('2018-11'), police('2018-12')]);
    expect(mapping).toEqual({ reference: 0, recordedOn: 1, offence: 9 });
    if (!result.ok) throw new Error(result.failure.kind);
    const { summary, files } = result.value;
    expect(files.map(({ file }) => file.rows)).toEqual([418, 418, 417]);
    expect(summary).toMatchObject({ rows: 1253, hasMonths: true, raggedRows: 0 });
    expect(summary.offences[1]).toEqual({ word: 'Violence and sexual offences', rows: 268 });
    const counted = await desk.count({ settings });
    expect(counted).toEqual({
      ok: true,
      value: {
        read: 1253,
        blank: 0,
        exactDuplicates: 34,
        withoutReference: 300,
        withoutDate: 0,
        outsideWindow: 0,
        otherOffences: 564,
        repeatedLeftOut: 0,
        eligible: 355,
        repeatedReferences: 0,
        perStratum: { 'theft-from-person': 87, abh: 268 },
      },
    });
  });

  it('give the same draw again from their sealed copies', async () => {
    const { result, desk, mapping } = await read([police('2018-10'), police('2018-11')]);
    if (!result.ok) throw new Error(result.failure.kind);
    const { sha256, files } = result.value;
    const first = await desk.draw({ settings, frameSha256: sha256 }, quiet);
    const later = openFrameDesk();
    const kept = files.map(({ file, packed }) => ({ file: { ...file, blob: 'b' }, bytes: packed }));
    const opened = await later.reopen({ kept, mapping, markColumn: null }, quiet);
    expect(opened.ok && opened.value.summary).toEqual(result.value.summary);
    expect(await later.draw({ settings, frameSha256: sha256 }, quiet)).toEqual(first);
    expect(first.ok && first.value.rows.every(({ reference }) => /^[0-9a-f]{64}$/.test(reference))).toBe(
      true,
    );
  });
});

describe('a list that cannot be imported', () => {
  it.each([
    ['an empty file', list('empty.csv', ''), 'empty.csv is empty.'],
    ['only blank lines', list('blank.csv', '\n\n\n'), 'blank.csv is empty.'],
    ['a PDF', list('list.pdf', '%PDF-1.7\n1 0 obj'), 'list.pdf is a PDF document, not a list.'],
    ['a zip', list('list.zip', 'PK\x03\x04....'), 'list.zip is a compressed archive, not a list.'],
    [
      'a damaged workbook',
      list('list.xlsx', 'PK\x03\x04....'),
      'list.xlsx cannot be opened as an Excel workbook.',
    ],
    [
      'a header only',
      list('h.csv', 'Crime ID,Month,Crime type\n'),
      'h.csv has a header but no rows below it.',
    ],
    [
      'a quotation mark that is never closed',
      list('q.csv', `Crime ID,Month,Crime type\nA1,2017-01,"Rape\n${'A2,2017-01,Rape\n'.repeat(70_000)}`),
      'q.csv: a quotation mark that opens in row 2 is never closed.',
    ],
    [
      'text in one column',
      list('letter.csv', 'Dear Sir\nHere is the list\nYours\n'),
      'letter.csv does not look like a list: no row has more than one column.',
    ],
  ])('is refused in words: %s', async (_, file, title) => {
    expect((await refusal([file]))?.title).toBe(title);
    expect((await refusal([file]))?.next).toContain('Nothing was imported and nothing was changed.');
  });

  it('is refused when files of one list have other columns, and says which', async () => {
    const words = await refusal([
      list('a.csv', 'Crime ID,Month\n1,2017-01\n'),
      list('b.csv', 'Crime ID,Date\n1,2017-01\n'),
    ]);
    expect(words?.title).toBe('b.csv does not have the same columns as a.csv.');
    expect(words?.next).toContain('It lacks “Month”. It adds “Date”.');
  });

  it('is refused when the same file is chosen twice under two names', async () => {
    const text = 'Crime ID,Month\n1,2017-01\n';
    expect((await refusal([list('a.csv', text), list('copy.csv', text)]))?.title).toBe(
      'copy.csv holds the same bytes as a.csv.',
    );
  });

  it('is refused when the offence column cannot be one', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => `A${at},2017-01-05,Words of case ${at}`);
    const words = await refusal([list('a.csv', ['Crime ID,Month,Offence', ...rows].join('\n'))]);
    expect(words?.title).toBe('“Offence” holds more than 5,000 different words.');
  });
});

describe('a list in another encoding', () => {
  const text =
    'Crime ID,Recorded date,Offence,Place\nA1,05/01/2017,Rape,Café Renée\nA2,06/01/2017,Stalking,Zoë’s\n';
  const latin = new Uint8Array(Buffer.from(text.replace('’', '\x92'), 'latin1'));
  const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

  it.each([
    ['Windows-1252', latin],
    ['UTF-16 with a mark', wide],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
  ])('is read without being asked: %s', async (_, bytes) => {
    const { looks, result } = await read([list('a.csv', bytes)]);
    expect(looks[0]?.columns).toEqual(['Crime ID', 'Recorded date', 'Offence', 'Place']);
    expect(result.ok && result.value.head.map((cells) => cells[3])).toEqual(['Café Renée', 'Zoë’s']);
    expect(result.ok && result.value.files[0]?.unreadable).toBe(0);
  });

  it('is noticed even when the first letter with an accent stands at the end of a long file', async () => {
    const long = `${text.split('\n')[0]}\n${'A,05/01/2017,Rape,Church Street\n'.repeat(20_000)}Z,05/01/2017,Rape,Caf\xe9\n`;
    const { looks } = await read([list('a.csv', new Uint8Array(Buffer.from(long, 'latin1')))]);
    expect(looks[0]).toMatchObject({ format: { encoding: 'windows-1252' }, encodingIsGuess: true });
  });

  it('chosen wrongly says how many characters it could not read, two that stand together counting as one', async () => {
    const desk = openFrameDesk();
    const files = [list('a.csv', latin)];
    const looked = await desk.look({ files, choices: [{ encoding: 'utf-8' }] });
    if (!looked.ok) throw new Error(looked.failure.kind);
    const formats = looked.value.map(({ format }) => format);
    const result = await desk.read({ formats, mapping: { reference: 0, recordedOn: 1, offence: 2 } }, quiet);
    expect(result.ok && result.value.files[0]?.unreadable).toBe(3);
  });
});

it.each([
  ['a short list', 100, []],
  ['a long one', 100_000, ['hash', 'pack']],
])('has the bytes of %s worked on where that is quickest', async (_, rows, expected) => {
  const started: ByteTask[] = [];
  const desk = openFrameDesk({
    start: (task) => {
      started.push(task);
      return deskInThisThread.start(task);
    },
  });
  const lines = Array.from({ length: rows }, (_, at) => `A${at},2017-01-05,Rape,${'x'.repeat(30)}\n`);
  const files = [list('a.csv', `Crime ID,Month,Offence,Note\n${lines.join('')}`)];
  const looked = await desk.look({ files, choices: [] });
  if (!looked.ok) throw new Error(looked.failure.kind);
  const formats = looked.value.map(({ format }) => format);
  const result = await desk.read({ formats, mapping: { reference: 0, recordedOn: 1, offence: 2 } }, quiet);
  expect(result.ok && result.value.summary.rows).toBe(rows);
  expect(started).toEqual(expected);
});

it('finds the table below a title, a subtitle and a blank row', async () => {
  const { looks, result } = await read([fixture('excel_pasting_multiline.csv')], { reference: 0 });
  expect(looks[0]?.format.headerRow).toBe(3);
  expect(result.ok && result.value.columns.slice(0, 3)).toEqual(['Year', '2000', '2001']);
});

it('reads a workbook through its sheet, and certifies the text that it was read as', async () => {
  const cell = (value: string | Date) =>
    value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value, type: String };
  const rows = [
    ['Crime number', 'Date recorded', 'Offence'].map(cell),
    [cell('22A/1/17'), cell(new Date(Date.UTC(2017, 0, 5))), cell('Rape')],
    [cell('22A/2/17'), cell(new Date(Date.UTC(2017, 1, 6))), cell('Stalking, with "fear"')],
  ];
  const bytes = new Uint8Array(await writeWorkbook(rows).toBuffer());
  const { looks, result } = await read([list('list.xlsx', bytes)]);
  expect(looks[0]?.workbook?.sheets).toHaveLength(1);
  if (!result.ok) throw new Error(result.failure.kind);
  const [file] = result.value.files;
  expect(result.value.head).toEqual([
    ['22A/1/17', '2017-01-05', 'Rape'],
    ['22A/2/17', '2017-02-06', 'Stalking, with "fear"'],
  ]);
  expect(file?.file.bytes).toBe(bytes.length);
  expect(file?.file.readAs?.sha256).not.toBe(file?.file.sha256);
  expect(result.value.sha256).toBe(file?.file.sha256);
});
