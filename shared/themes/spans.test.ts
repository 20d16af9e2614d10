import type { Row } from '@shared/inspection/entities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryCodings, movedSpan, spanIn } from './spans';

const TEXT = 'Response officers wait hours in custody for the nurse.';
const coded = (quote: string, text = TEXT, block = 'b'): Row<'coding'> => {
  const from = text.indexOf(quote);
  return { id: 'c', theme: 't', block, from, to: from + quote.length, quote, by: '' };
};
const written = (after: string | null, before: string | null = TEXT, id = 'b') => ({ id, before, after });

describe('the words that a theme was given to', () => {
  it('stay the same words wherever something is written before or after them', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(
        words,
        words,
        words.filter((quote) => quote !== ''),
        words,
        words,
        (a, b, quote, c, d) => {
          const [before, after] = [`${a}${quote}${c}`, `${a}${b}${quote}${d}${c}`];
          const coding = { ...coded(quote, before), from: a.length, to: a.length + quote.length };
          const [carried] = carryCodings([coding], [written(after, before)]);
          const place = carried === undefined ? coding : carried.set;
          expect(place).not.toBeNull();
          expect(after.slice(place?.from, place?.to)).toBe(quote);
        },
      ),
    );
  });

  it('grow when something is written within them, not when it is written at their edge', () => {
    const coding = coded('wait hours');
    expect(carryCodings([coding], [written(TEXT.replace('wait hours', 'wait three hours'))])).toEqual([
      { id: 'c', set: { block: 'b', from: 18, to: 34, quote: 'wait three hours' } },
    ]);
    expect(carryCodings([coding], [written(TEXT.replace('wait hours', 'wait hours on end'))])).toEqual([]);
  });

  it('shrink to what is left of them, and go with the last of it', () => {
    const coding = coded('wait hours');
    expect(carryCodings([coding], [written(TEXT.replace('hours in custody ', ''))])).toEqual([
      { id: 'c', set: { block: 'b', from: 18, to: 23, quote: 'wait ' } },
    ]);
    expect(carryCodings([coding], [written(TEXT.replace('wait hours ', ''))])).toEqual([
      { id: 'c', set: null },
    ]);
    expect(carryCodings([coding], [written(null)])).toEqual([{ id: 'c', set: null }]);
  });

  it('go along when a passage is split, and when it is joined to the one before', () => {
    const coding = coded('in custody');
    const split = [
      written('Response officers wait hours '),
      written('in custody for the nurse.', null, 'new'),
    ];
    expect(carryCodings([coding], split)).toEqual([
      { id: 'c', set: { block: 'new', from: 0, to: 10, quote: 'in custody' } },
    ]);
    const joined = [written(`Seen at noon. ${TEXT}`, 'Seen at noon. ', 'first'), written(null)];
    expect(carryCodings([coding], joined)).toEqual([
      {
        id: 'c',
        set: {
          block: 'first',
          from: 14 + TEXT.indexOf('in custody'),
          to: 24 + TEXT.indexOf('in custody'),
          quote: 'in custody',
        },
      },
    ]);
  });

  it('are found again after somebody changed the text without knowing of them, and waited for while they are gone', () => {
    const coding = coded('in custody');
    expect(spanIn(`Today: ${TEXT}`, coding)).toEqual({ from: coding.from + 7, to: coding.to + 7 });
    expect(spanIn('Something else.', coding)).toBeNull();
    expect(carryCodings([coding], [written('Something more.', 'Something else.')])).toEqual([]);
  });

  it('leaves codings of other passages alone', () => {
    expect(carryCodings([coded('wait', TEXT, 'other')], [written(null)])).toEqual([]);
  });

  it('never points outside the text', () => {
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (before, after, a, b) => {
        const span = { from: Math.min(a, b, before.length), to: Math.min(Math.max(a, b), before.length) };
        const moved = movedSpan(before, after, span);
        expect(moved === null || (moved.from >= 0 && moved.from < moved.to && moved.to <= after.length)).toBe(
          true,
        );
      }),
    );
  });
});
