import type { Row } from '@shared/inspection/entities';
import { expect, it } from 'vitest';
import { caseFilesShown, filesByDraw, type ListFilter } from './case-file-filter';

const file = (reference: string, of: Partial<Row<'caseFile'>>) =>
  ({
    id: reference,
    reference,
    standing: 'drawn',
    reviewer: '',
    secondReviewer: '',
    draw: 'first',
    stratum: 'rape',
    ...of,
  }) as Row<'caseFile'>;
const files = [
  file('WM-0010', { reviewer: 'ann' }),
  file('WM-0009', { reviewer: 'bob', secondReviewer: 'ann' }),
  file('WM-0002', { stratum: 'abh' }),
  file('WM-0001', { standing: 'reserve' }),
  file('WM-0003', { standing: 'eliminated', reviewer: 'ann' }),
  file('WM-0004', { draw: 'another' }),
];
const shown = (change: Partial<ListFilter> = {}) =>
  caseFilesShown(
    filesByDraw(files).get('first') ?? [],
    { standing: 'drawn', reviewer: '', stratum: '', ...change },
    'ann',
  ).map(({ reference }) => reference);

it('shows the sample in the order of its references', () => {
  expect(shown()).toEqual(['WM-0002', 'WM-0009', 'WM-0010']);
  expect(shown({ standing: 'all' })).toHaveLength(5);
});

it('shows me the files that I review first or second', () => {
  expect(shown({ reviewer: 'mine' })).toEqual(['WM-0009', 'WM-0010']);
});

it('shows, for a number of files, exactly those that it counts: a second reviewer has no count of their own', () => {
  const counted = shown({ reviewer: 'ann', firstOnly: true });
  expect(counted).toEqual(shown({ reviewer: 'ann' }).filter((reference) => counted.includes(reference)));
  expect(counted).toHaveLength(
    files.filter(({ standing, reviewer }) => standing === 'drawn' && reviewer === 'ann').length,
  );
});

it('shows the files that nobody has, a colleague’s, and one stratum', () => {
  expect(shown({ reviewer: 'nobody' })).toEqual(['WM-0002']);
  expect(shown({ reviewer: 'bob' })).toEqual(['WM-0009']);
  expect(shown({ stratum: 'abh' })).toEqual(['WM-0002']);
});
