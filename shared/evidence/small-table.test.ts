import { describe, expect, it } from 'vitest';
import { readSmallTable, smallTableFailureWords } from './small-table';

const failureOf = (text: string, most = 10) => {
  const read = readSmallTable(text, most);
  return read.ok ? null : read.failure.kind;
};

describe('a short list', () => {
  it('is read whole, a title on top of the header passed over, rows numbered as in the file', () => {
    const read = readSmallTable('A return,,\n\nForce,Value,Note\nKent,1,\n,,\nEssex,2,x\n', 10);
    expect(read.ok && read.value).toEqual({
      columns: ['Force', 'Value', 'Note'],
      rows: [
        { number: 4, cells: ['Kent', '1', ''] },
        { number: 6, cells: ['Essex', '2', 'x'] },
      ],
    });
  });

  it('may be cut by semicolons or tabs', () => {
    const read = readSmallTable('Force;Value\nKent;1\nEssex;2\n', 10);
    expect(read.ok && read.value.columns).toEqual(['Force', 'Value']);
  });

  it('is refused when it is empty, a letter, a header alone, endless or another list than was meant', () => {
    expect(failureOf('')).toBe('empty');
    expect(failureOf(' \n\n')).toBe('empty');
    expect(failureOf('Dear colleague\nthank you for your letter\n')).toBe('not-a-table');
    expect(failureOf('Force,Value\n')).toBe('no-rows');
    expect(failureOf(`Force,Value\nKent,"${'x'.repeat(1_000_001)}`)).toBe('endless-cell');
    expect(failureOf(`Force,Value\n${'Kent,1\n'.repeat(1_000_000)}`)).toBe('too-many-rows');
  });

  it('says what happened and that nothing was imported', () => {
    expect(smallTableFailureWords({ kind: 'too-many-rows', most: 200 }, 'all.csv')).toBe(
      '“all.csv” has more than 200 rows: it is another kind of list than the one wanted here. Nothing was imported.',
    );
    expect(smallTableFailureWords({ kind: 'foreign', is: 'workbook' }, 'r.xlsx')).toContain(
      'save that sheet as CSV',
    );
  });
});
