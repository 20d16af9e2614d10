import { readFileSync } from 'node:fs';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { describe, expect, it } from 'vitest';
import { sideBySide, sideBySideText } from './side-by-side';

describe('the example’s section beside the published one', () => {
  const compared = sideBySide(exampleSnapshot());

  it('is current in docs/side-by-side.md (npm run side-by-side writes it)', () => {
    const page = readFileSync(new URL('../../docs/side-by-side.md', import.meta.url), 'utf8');
    expect(page).toBe(sideBySideText(exampleSnapshot()));
  });

  it('explains every difference, and claims none where there is none', () => {
    const unexplained = compared.filter(
      ({ reference, ours, because }) => reference !== ours && because === '',
    );
    expect(unexplained).toEqual([]);
  });

  it('agrees on what makes the section: title, judgment, headings, its count, areas, annex', () => {
    const same = compared.filter(({ because }) => because === '').map(({ what }) => what);
    expect(same).toEqual(
      expect.arrayContaining([
        'Title',
        'Judgment',
        'Headings',
        'Count of the file review',
        'Areas for improvement',
        'Areas start with',
        'Causes of concern',
        'Annex',
        'Types of offence named in the annex',
        'Caveat: a small sample never stands alone',
      ]),
    );
  });
});
