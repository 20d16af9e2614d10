import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { caseFile } from '@shared/review/reviews.test-data';
import { expect, it } from 'vitest';
import { type FileFilter, fileBeside, filesShown } from './files-shown';

const files = [
  caseFile(1, { reference: 'WM-0001', reviewer: 'ada', offenceType: 'rape' }),
  caseFile(2, { reference: 'WM-0002', reviewer: 'ben', offenceType: 'stalking' }),
  caseFile(3, { reference: 'WM-0003', reviewer: 'ben', secondReviewer: 'ada', offenceType: 'stalking' }),
  caseFile(4, { reference: 'WM-0004', reviewer: 'ada', standing: 'eliminated' }),
];
const known = {
  framework: peel2017,
  statuses: new Map([['file-1', 'completed' as const]]),
  author: 'ada',
};
const shown = (filter: Partial<FileFilter>) =>
  filesShown(files, { which: 'all', wanted: '', ...filter }, known).map(({ reference }) => reference);

it('shows the files of the sample, those left, and those that are mine as first or second reviewer', () => {
  expect(shown({})).toEqual(['WM-0001', 'WM-0002', 'WM-0003']);
  expect(shown({ which: 'left' })).toEqual(['WM-0002', 'WM-0003']);
  expect(shown({ which: 'mine' })).toEqual(['WM-0001', 'WM-0003']);
});

it('finds a file by part of its reference or by its offence in words', () => {
  expect(shown({ wanted: '0002' })).toEqual(['WM-0002']);
  expect(shown({ wanted: ' RAPE (incl' })).toEqual(['WM-0001']);
});

it('goes on to the next file of those shown, also from one that has just left them', () => {
  const mine = filesShown(files, { which: 'mine', wanted: '' }, known);
  const left = filesShown(files, { which: 'left', wanted: '' }, known);
  expect(fileBeside(files, mine, 'file-1', 1)?.reference).toBe('WM-0003');
  expect(fileBeside(files, mine, 'file-3', -1)?.reference).toBe('WM-0001');
  expect(fileBeside(files, left, 'file-1', 1)?.reference).toBe('WM-0002');
  expect(fileBeside(files, mine, 'file-3', 1)).toBeUndefined();
  expect(fileBeside(files, mine, 'file-1', -1)).toBeUndefined();
});
