import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsBetween } from './near-words';
import { parseQuery } from './query';
import { SearchIndex } from './search-index';
import { foldWord, wordsOf } from './words';

const WORDS = [
  'custody',
  'custard',
  'nurse',
  'nurses',
  'purse',
  'late',
  'risk',
  'assessment',
  'ab12',
  'cafe',
];

interface Held {
  title: string;
  text: string;
}

const foldedWords = (text: string) => wordsOf(text).map(foldWord);

/** Whether a word of the text is meant by it: its beginning, within as many errors as its length allows, or changed over. */
function means(word: string, text: string): boolean {
  const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
  const pairs = most === 1 ? [...word].slice(1).map((_, at) => at) : [];
  const swapped = pairs.map((at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`);
  const starts = [word, ...swapped];
  return foldedWords(text).some(
    (other) => starts.some((start) => other.startsWith(start)) || errorsBetween(word, other, most) <= most,
  );
}

const keysOf = (index: SearchIndex, typed: string) => [...index.search(parseQuery(typed)).keys];

describe('the index', () => {
  it('finds what a look at every document finds, through any edits', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
    const edit = fc.record({ key: fc.nat(6), title: text, text, isGone: fc.boolean() });
    const typed = fc.constantFrom(
      'cust',
      'nurse',
      'nruse',
      'nrus',
      'late risk',
      'asessmnet',
      'ab1',
      'ab13',
      'purse cafe',
      'custodi',
    );
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 20 }),
        fc.array(typed, { minLength: 1, maxLength: 4 }),
        (edits, queries) => {
          const index = new SearchIndex();
          const held = new Map<number, Held>();
          for (const { key, isGone, ...document } of edits) {
            if (isGone) {
              held.delete(key);
              index.remove(key);
            } else {
              held.set(key, document);
              index.put({ key, ...document });
            }
          }
          expect(index.size).toBe(held.size);
          for (const query of queries) {
            const { words } = parseQuery(query);
            const looked = [...held].filter(([, { title, text: body }]) =>
              words.every((word) => means(word, `${title} ${body}`)),
            );
            expect([query, keysOf(index, query).toSorted()]).toEqual([
              query,
              looked.map(([key]) => key).toSorted(),
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('puts titles first, then what holds the word more often and says less besides; the older first among equals', () => {
    const index = new SearchIndex();
    index.put({ key: 0, title: '', text: 'custody is one of many words in this long note' });
    index.put({ key: 1, title: '', text: 'custody custody custody' });
    index.put({ key: 2, title: 'Custody', text: 'nothing' });
    index.put({ key: 3, title: '', text: 'custody is one of many words in this long note' });
    index.put({ key: 4, title: '', text: 'custard, which is one letter from custarx' });
    expect(keysOf(index, 'custody')).toEqual([2, 1, 0, 3]);
    expect(keysOf(index, 'custarx')[0]).toBe(4);
  });

  it('names the words it took for one that was typed wrong, and not those that begin as typed', () => {
    const index = new SearchIndex();
    index.put({ key: 0, title: '', text: 'nurse nurses purse' });
    expect(index.search(parseQuery('nurse')).terms).toEqual(['purse']);
    expect(index.search(parseQuery('nruse')).terms.toSorted()).toEqual(['nurse', 'nurses']);
  });

  it('clears gaps away in a long day of edits, and finds the last words of each document', () => {
    const index = new SearchIndex();
    for (let edit = 0; edit < 5000; edit += 1)
      index.put({ key: edit % 10, title: '', text: `edit${edit} all` });
    index.remove(3);
    expect(keysOf(index, 'all')).toHaveLength(9);
    expect([keysOf(index, 'edit4999'), keysOf(index, 'edit4989'), keysOf(index, 'edit4993')]).toEqual([
      [9],
      [],
      [],
    ]);
  });
});

describe('typing errors', () => {
  it('are letters too many, too few or wrong, and neighbours changed over', () => {
    const cases: [string, string, number][] = [
      ['nurse', 'nurse', 0],
      ['nurse', 'nrse', 1],
      ['nurse', 'nuurse', 1],
      ['nurse', 'nurze', 1],
      ['nurse', 'nruse', 1],
      ['assessment', 'asessmnet', 2],
      ['nurse', 'risk', 3],
      ['', 'ab', 2],
    ];
    for (const [a, b, errors] of cases) expect([a, b, errorsBetween(a, b, 2)]).toEqual([a, b, errors]);
  });

  it('are as many one way as the other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        expect(errorsBetween(a, b, most)).toBe(errorsBetween(b, a, most));
      }),
    );
  });
});
