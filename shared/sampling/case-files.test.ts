import type { Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { caseFilesOf } from './case-files';
import { certificateOf, resultOf } from './certificate';
import type { DrawSettings } from './frame';
import { caseReference, forceInitials, highestNumber } from './reference';
import { repeatedFiles, repeatedFilesWords } from './repeated-files';

describe('two draws from one list', () => {
  const of = (reference: string, draw: string, crimeReference: string, standing = 'drawn') =>
    ({ id: reference, reference, draw, crimeReference, standing }) as Row<'caseFile'>;
  const both = [
    of('WM-0001', 'd1', 'A'),
    of('WM-0002', 'd1', 'B'),
    of('WM-0003', 'd1', 'C', 'eliminated'),
    of('WM-0004', 'd2', 'A'),
    of('WM-0005', 'd2', 'C'),
    of('WM-0006', 'd2', 'B', 'reserve'),
  ];

  it('say which files are in both samples; reserves and eliminated files are in neither', () => {
    expect(repeatedFiles(both, 'd2')).toEqual([{ reference: 'WM-0004', elsewhere: 'WM-0001' }]);
    expect(repeatedFilesWords(repeatedFiles(both, 'd1'))).toBe(
      'One file of this draw is in another draw as well: WM-0001 (WM-0004).',
    );
  });

  it('name no more than eight of many', () => {
    const many = Array.from({ length: 10 }, (_, at) => ({ reference: `a${at}`, elsewhere: `b${at}` }));
    expect(repeatedFilesWords(many)).toMatch(/^10 files of this draw are .*a7 \(b7\) and 2 more\.$/);
  });
});

describe('a case reference', () => {
  it.each([
    ['West Mercia Police', 'WM'],
    ['West Mercia', 'WM'],
    ['Devon and Cornwall Police', 'DC'],
    ['Kent', 'KE'],
    ['Metropolitan Police Service', 'ME'],
    ['Dyfed-Powys Police', 'DP'],
    ['', 'CF'],
  ])('for %s begins with %s', (force, initials) => {
    expect(forceInitials(force)).toBe(initials);
  });

  it('is numbered in four digits and goes on where the last draw ended', () => {
    expect(caseReference('WM', 31)).toBe('WM-0031');
    expect(highestNumber(['WM-0009', 'WM-0105', 'KE-0400', 'other'], 'WM')).toBe(105);
  });
});

const settings: DrawSettings = {
  algorithm: 'assay-draw-1',
  method: 'stratified',
  windowFrom: '2017-01-01',
  windowTo: '2017-03-31',
  offences: { Rape: 'rape', Stalking: 'stalking' },
  strata: [
    { id: 'rape', target: 2, reserves: 2 },
    { id: 'stalking', target: 2, reserves: 1 },
  ],
  keepRepeatedReferences: false,
  seed: 's',
};
const result = [
  { id: 'rape', drawn: [9, 4], reserves: [7] },
  { id: 'stalking', drawn: [5], reserves: [] },
];
const rows = new Map(
  [4, 5, 7, 9].map((row) => [
    row,
    { row, reference: `22A/${row}/17`, recordedOn: '2017-02', offence: row === 5 ? 'Stalking' : 'Rape' },
  ]),
);
const files = caseFilesOf('d1', result, rows, settings, {
  force: 'West Mercia',
  referencesInUse: ['WM-0060'],
});

it('makes the drawn files of all strata first, then the reserves', () => {
  expect(
    files.map(({ reference, frameRow, standing, drawnOrder }) => [reference, frameRow, standing, drawnOrder]),
  ).toEqual([
    ['WM-0061', 9, 'drawn', 1],
    ['WM-0062', 4, 'drawn', 2],
    ['WM-0063', 5, 'drawn', 1],
    ['WM-0064', 7, 'reserve', 3],
  ]);
});

it('keeps what the list says about a file, for asking for it', () => {
  expect(files[2]).toMatchObject({
    crimeReference: '22A/5/17',
    recordedOn: '2017-02',
    offenceType: 'stalking',
    stratum: 'stalking',
  });
});

it('puts the drawn rows together again from the case files, whatever was eliminated since', () => {
  const later = files.map((file, at) =>
    at === 0
      ? { ...file, standing: 'eliminated' as const }
      : at === 3
        ? { ...file, standing: 'drawn' as const }
        : file,
  );
  expect(resultOf(settings, later.reverse())).toEqual(result);
});

it('certifies a draw without naming a crime', () => {
  const source = {
    files: [
      {
        name: 'list.csv',
        bytes: 10,
        sha256: 'a'.repeat(64),
        blob: 'secret-blob',
        rows: 9,
        format: { encoding: 'utf-8' as const, separator: ',' as const, headerRow: 0 },
      },
    ],
    sha256: 'a'.repeat(64),
    columns: ['Crime ID', 'Month', 'Crime type'],
    mapping: { reference: 0, recordedOn: 1, offence: 2 },
    rows: 9,
  };
  const counts = { read: 9, perStratum: {} } as never;
  const draw = { frame: 'f', title: 'Draw 1', settings, counts, resultSha256: 'b'.repeat(64), drawnAt: 0 };
  const certificate = certificateOf(draw, { source, importedAt: 0 }, files, '2026-01-01T00:00:00.000Z');
  expect(certificate.result).toEqual(result);
  expect(certificate.frame.columns.offence).toEqual({ index: 2, name: 'Crime type' });
  const text = JSON.stringify(certificate);
  for (const secret of ['22A/', 'WM-00', 'secret-blob']) expect(text).not.toContain(secret);
});
