import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Snapshot } from '@shared/inspection/entities';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportCsv } from './export-csv';
import { exportXlsx } from './export-xlsx';
import { scoreSheets } from './score-sheets';
import type { Sheet } from './sheet';

const [instrument] = peel2017.instruments;
if (instrument === undefined) throw new Error('the framework has a checklist');
const example = exampleSnapshot();
const lead = example.inspection[0]?.team.find(({ role }) => role === 'lead')?.id ?? '';
const sheets = (snapshot: Snapshot = example, author = lead) =>
  scoreSheets(snapshot, peel2017, instrument, author, '2018-03-03');
const sheet = (name: string, all = sheets()) =>
  all.find((one) => one.name === name) ?? { name, columns: [], rows: [] };

const NASTY: Sheet = {
  name: 'Nasty & <odd>',
  columns: [
    { title: 'Text', width: 20 },
    { title: 'Number', width: 10 },
  ],
  rows: [
    ['=1+1', -3],
    ['-3', 0.5],
    ['-2.7189, 52.7064', null],
    ['He said "no", then\r\nleft; & <b>', 1249],
    ['\u0007bell and \uD83D half', 1e21],
    ['  spaces kept  ', 0],
  ],
};

describe('the workbook of scores', () => {
  it('holds the report’s own figures: 18 cases with vulnerable victims, effective in 17', () => {
    const row = sheet('Counts').rows.find(
      ([files, , criterion]) => files === 'Vulnerable victim' && criterion === instrument.overall.text,
    );
    expect(row?.slice(3, 5)).toEqual([17, 18]);
    expect(row?.slice(10)).toEqual([74, 99]);
  });

  it('has every completed answer with its rationale, under a pseudonymous reference', () => {
    const answers = example.review.reduce((sum, { answers: given }) => sum + Object.keys(given).length, 0);
    expect(sheet('Answers').rows).toHaveLength(answers);
    const all = JSON.stringify(sheets());
    expect(example.caseFile.some(({ reference }) => all.includes(reference))).toBe(true);
    expect(example.caseFile.filter(({ crimeReference }) => all.includes(crimeReference))).toEqual([]);
  });

  it('does not tell a reviewer what the other one found before both have finished', () => {
    const second = example.review.find(({ role }) => role === 'second');
    if (second === undefined) throw new Error('the example has second reviews');
    const unfinished: Snapshot = {
      ...example,
      review: example.review
        .filter(({ caseFile, role }) => caseFile !== second.caseFile || role !== 'adjudicated')
        .map((row) => (row === second ? { ...row, status: 'in-progress' } : row)),
    };
    const file = example.caseFile.find(({ id }) => id === second.caseFile)?.reference;
    const rolesFor = (author: string) =>
      sheet('Reviews', sheets(unfinished, author))
        .rows.filter(([reference]) => reference === file)
        .map((row) => row[5]);
    expect(rolesFor(second.reviewer)).toEqual(['Second']);
    expect(rolesFor('somebody else')).toEqual(['Primary']);
    const about = JSON.stringify(sheet('About', sheets(unfinished, 'somebody else')));
    expect(about).toContain('1 review that is still blind');
    const inAll = sheet('Counts', sheets(unfinished, 'somebody else')).rows;
    const forSecond = sheet('Counts', sheets(unfinished, second.reviewer)).rows;
    expect(forSecond[0]?.[4]).toBe(Number(inAll[0]?.[4]) - 1);
  });

  it('opens in somebody else’s reader with the same rows', async () => {
    const read = await readWorkbook(Buffer.from(exportXlsx([...sheets(), NASTY])));
    expect(read.map(({ sheet: name }) => name)).toEqual([
      'About',
      'Counts',
      'Reviews',
      'Answers',
      'Nasty & <odd>',
    ]);
    for (const [at, { columns, rows }] of sheets().entries()) {
      const table = read[at]?.data ?? [];
      expect(table[0]).toEqual(columns.map(({ title }) => title));
      expect(table).toHaveLength(rows.length + 1);
    }
    expect(read.at(-1)?.data.slice(1, 5)).toEqual([
      ['=1+1', -3],
      ['-3', 0.5],
      ['-2.7189, 52.7064', null],
      ['He said "no", then\nleft; & <b>', 1249],
    ]);
  });

  it('keeps texts as texts and numbers as numbers, and marks what looks like a formula as quoted', () => {
    const files = unzipSync(exportXlsx([NASTY]));
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(xml).toContain('<c r="A3" s="2" t="inlineStr"><is><t xml:space="preserve">-3</t>');
    expect(xml).toContain('<c r="B2" s="0"><v>-3</v></c>');
    expect(xml).toContain('bell and  half');
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"');
  });
});

describe('scores as CSV', () => {
  it('starts with the mark that Excel needs, and reads back cell by cell', () => {
    const csv = exportCsv(NASTY);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors } = papaparse.parse<string[]>(strFromU8(csv.subarray(3)), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toEqual([
      ['Text', 'Number'],
      ["'=1+1", '-3'],
      ['-3', '0.5'],
      ['-2.7189, 52.7064', ''],
      ['He said "no", then\r\nleft; & <b>', '1249'],
      ['\u0007bell and \uFFFD half', '1e+21'],
      ['  spaces kept  ', '0'],
    ]);
  });

  it('has as many lines as the workbook has rows', () => {
    const counts = sheet('Counts');
    const { data } = papaparse.parse<string[]>(strFromU8(exportCsv(counts)), { skipEmptyLines: true });
    expect(data).toHaveLength(counts.rows.length + 1);
    expect(data.every((row) => row.length === counts.columns.length)).toBe(true);
  });
});
