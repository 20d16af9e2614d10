import { describe, expect, it } from 'vitest';
import { rows } from '../rows';
import { readDocs, withFigures } from './docs-table';
import { readMachine, readResults } from './results-file';

describe('docs/performance.md', () => {
  it('says what bench/results.json says (npm run bench -- --write-docs writes it)', () => {
    expect(withFigures(readDocs(), readResults(), readMachine())).toBe(readDocs());
  });

  it('explains every row of the bench under its name', () => {
    const unexplained = rows.filter(({ name }) => !readDocs().includes(`\`${name}\``));
    expect(unexplained.map(({ name }) => name)).toEqual([]);
  });

  it('holds figures only of rows that there are', () => {
    const names = rows.map(({ name }) => name);
    expect(readResults().filter(({ row }) => !names.includes(row))).toEqual([]);
  });
});
