import { describe, expect, it } from 'vitest';
import type { PrintedRun } from '../../printed/printed-document';
import { breakLines, countLines } from './break-lines';

const look = (width: number, size = 11, isBold = false) => ({ width, size, isBold });
const text = (words: string): PrintedRun => ({ kind: 'text', text: words, isBold: false, isItalic: false });

describe('where Word ends a line', () => {
  // Widths that Word itself gives these words, in points.
  it('knows how wide words are in Arial, regular and bold', () => {
    expect(countLines('Draft, 3 March 2018', look(88.38, 10))).toBe(1);
    expect(countLines('Draft, 3 March 2018', look(88.36, 10))).toBe(2);
    expect(countLines('Contents', look(73.67, 17, true))).toBe(1);
    expect(countLines('Contents', look(73.65, 17, true))).toBe(2);
    expect(countLines('Annex A – About the data', look(206.9, 17, true))).toBe(1);
    expect(countLines('Annex A – About the data', look(206.8, 17, true))).toBe(2);
  });

  it('breaks at spaces, which may hang over the end, and after hyphens and dashes', () => {
    const word = 'mmmmm';
    const wide = look(46);
    expect(countLines(word, wide)).toBe(1);
    expect(countLines(`${word}     ${word}`, wide)).toBe(2);
    expect(countLines(`${word}-${word}`, look(50))).toBe(2);
    expect(countLines(`${word}–${word}`, look(52))).toBe(2);
    expect(countLines(`${word}–${word}`, look(98))).toBe(1);
  });

  it('cuts a word that is wider than the line', () => {
    expect(countLines('m'.repeat(100), look(91.7))).toBe(10);
  });

  it('begins a line where the inspector did, and knows on which one a footnote is first used', () => {
    const runs: PrintedRun[] = [
      text('One line.'),
      { kind: 'footnote', number: 1, use: 1 },
      { kind: 'break' },
      text('Another.'),
      { kind: 'footnote', number: 2, use: 1 },
      { kind: 'footnote', number: 1, use: 2 },
    ];
    expect(breakLines(runs, look(400))).toEqual({
      count: 2,
      marks: [
        { line: 0, number: 1 },
        { line: 1, number: 2 },
      ],
    });
  });

  it('measures letters that it does not know as average ones', () => {
    expect(countLines('字'.repeat(10), look(62))).toBe(1);
    expect(countLines('😀', look(20))).toBe(1);
    expect(countLines('', look(20))).toBe(1);
  });
});
