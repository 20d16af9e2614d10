import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowBlock } from './flow-block';
import { paginate } from './paginate';

const ROOM = { height: 100, separator: 12, noteGap: 3 };
const block = (more: Partial<FlowBlock> = {}): FlowBlock => ({
  startsPage: false,
  before: 0,
  after: 0,
  lineHeight: 10,
  hang: 0,
  lines: 1,
  keepNext: false,
  keepLines: false,
  notes: [],
  ...more,
});
const asked = (anchor: string, more: Partial<FlowBlock> = {}) => block({ anchor, ...more });
const pages = (...blocks: FlowBlock[]) => Object.fromEntries(paginate(blocks, ROOM));

describe('the page that a heading is on', () => {
  it('fills a page to its last line', () => {
    expect(pages(block({ lines: 9 }), asked('a'), asked('b'))).toEqual({ a: 1, b: 2 });
  });

  it('starts a chapter on a page of its own, but not on a second empty one', () => {
    const chapter = { startsPage: true };
    expect(pages(asked('a', chapter), asked('b', chapter), asked('c'))).toEqual({ a: 1, b: 2, c: 2 });
  });

  it('leaves the larger of two gaps free between paragraphs, and none at the top of a page', () => {
    expect(pages(block({ lines: 7, after: 8 }), asked('a', { before: 20 }))).toEqual({ a: 1 });
    expect(pages(block({ lines: 7, after: 8 }), asked('a', { before: 21 }))).toEqual({ a: 2 });
    expect(pages(block({ lines: 10 }), asked('a', { before: 50 }), block({ lines: 8 }), asked('b'))).toEqual({
      a: 2,
      b: 2,
    });
  });

  it('never leaves one line of a paragraph alone', () => {
    // Four lines, room for three: two stay, two go over.
    expect(pages(block({ lines: 7 }), block({ lines: 4 }), block({ lines: 8 }), asked('a'))).toEqual({
      a: 3,
    });
    expect(pages(block({ lines: 7 }), block({ lines: 4 }), block({ lines: 7 }), asked('a'))).toEqual({
      a: 2,
    });
    // Three lines, room for two: all go over.
    expect(pages(block({ lines: 8 }), asked('a', { lines: 3 }))).toEqual({ a: 2 });
  });

  it('keeps a heading with the first two lines of what follows', () => {
    const heading = asked('a', { keepNext: true });
    expect(pages(block({ lines: 7 }), heading, block({ lines: 5 }))).toEqual({ a: 1 });
    expect(pages(block({ lines: 8 }), heading, block({ lines: 5 }))).toEqual({ a: 2 });
    expect(pages(block({ lines: 6 }), heading, block({ keepNext: true }), block({ lines: 5 }))).toEqual({
      a: 1,
    });
    expect(pages(block({ lines: 7 }), heading, block({ keepNext: true }), block({ lines: 5 }))).toEqual({
      a: 2,
    });
  });

  it('leaves room for the footnotes of the lines on a page, with the line above them', () => {
    const noted = asked('a', { notes: [{ line: 0, height: 13 }] });
    // 12 above, 10 of the note itself: 22 of 100.
    expect(pages(block({ lines: 6 }), noted)).toEqual({ a: 1 });
    expect(pages(block({ lines: 7 }), noted)).toEqual({ a: 2 });
    expect(pages(noted, block({ lines: 6 }), asked('b'))).toEqual({ a: 1, b: 2 });
  });

  it('lets the line spacing below the last line run over the end, unless footnotes follow', () => {
    const last = asked('a', { lineHeight: 12, hang: 2 });
    expect(pages(block({ lines: 9 }), last)).toEqual({ a: 1 });
    expect(pages(block({ lines: 6, notes: [{ line: 0, height: 20 }] }), last)).toEqual({ a: 2 });
  });

  it('repeats the heading of a table on every page that the table goes on to', () => {
    const row = block({ keepLines: true, repeated: 10 });
    const rows = (count: number) => Array.from({ length: count }, () => row);
    expect(pages(block({ lines: 5 }), ...rows(14), asked('a'))).toEqual({ a: 3 });
    expect(pages(block({ lines: 5 }), ...rows(13), asked('a'))).toEqual({ a: 2 });
  });

  it('goes on past what is higher than a page', () => {
    expect(pages(block({ lineHeight: 300 }), asked('a'), block({ lines: 200, keepLines: true }))).toEqual({
      a: 2,
    });
    expect(pages(block({ notes: [{ line: 0, height: 500 }] }), asked('a'))).toEqual({ a: 1 });
  });

  it('ends for any blocks, in an order that never goes back', () => {
    const any = fc.record({
      startsPage: fc.boolean(),
      before: fc.nat(40),
      after: fc.nat(40),
      lineHeight: fc.integer({ min: 1, max: 150 }),
      hang: fc.nat(3),
      lines: fc.integer({ min: 1, max: 30 }),
      keepNext: fc.boolean(),
      keepLines: fc.boolean(),
      notes: fc.array(fc.record({ line: fc.nat(5), height: fc.integer({ min: 1, max: 90 }) }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (blocks) => {
        const found = paginate(
          blocks.map((one, at) => ({ ...one, anchor: String(at) })),
          ROOM,
        );
        const numbers = blocks.map((_, at) => found.get(String(at)) ?? 0);
        expect(numbers.every((number, at) => number >= (numbers[at - 1] ?? 1))).toBe(true);
      }),
    );
  });
});
