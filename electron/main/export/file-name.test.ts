import { basename } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberedName, safeFileName } from './file-name';

it.each([
  ['Q3 Protecting vulnerable people.docx', 'Q3 Protecting vulnerable people.docx'],
  ['Draft: "Q3" <final>?.docx', 'Draft Q3 final.docx'],
  ['West Mercia/Q3.docx', 'West Mercia Q3.docx'],
  ['..\\..\\Startup\\x.exe', 'Startup x.exe'],
  ['con.docx', 'con file.docx'],
  ['   .docx', 'docx'],
  ['...', 'Assay export'],
  ['line\nbreak\u0000.pdf', 'line break.pdf'],
  ['section\u202Excod.pdf', 'section xcod.pdf'],
])('turns %j into %j', (wanted, safe) => {
  expect(safeFileName(wanted)).toBe(safe);
});

it('never leaves the folder, and never makes a name that a system refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
      const name = safeFileName(wanted);
      expect(basename(name)).toBe(name);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[ .]$/u);
      expect([...name].length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(130);
    }),
    { numRuns: 2000 },
  );
});

it('numbers before the extension', () => {
  expect(numberedName('Scores.tar.gz', 2)).toBe('Scores.tar (2).gz');
  expect(numberedName('Scores', 3)).toBe('Scores (3)');
  expect(numberedName('Scores.csv', 1)).toBe('Scores.csv');
});
