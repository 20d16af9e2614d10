import { describe, expect, it } from 'vitest';
import { looksLikeFormula } from './neutralise';

describe('what a spreadsheet could run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://example.org","open")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '＝1+1',
    '-no plan',
    '- no plan in the file',
    '-',
    '+',
    '-1-2',
  ])('is recognised in %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each([
    '-3',
    '-3.25',
    '+4',
    '-1,249.5',
    '-0.05%',
    '-.5',
    '-2.7189, 52.7064',
    '-2.7189 52.7064',
    '+51.5; -0.12',
    'The file = a mess',
    'p. 14',
    '17-18',
    '(-3)',
    '',
  ])('leaves %j alone', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });

  it('takes no time over a long row of digits', () => {
    const started = performance.now();
    expect(looksLikeFormula(`-${'1'.repeat(50_000)}x`)).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
