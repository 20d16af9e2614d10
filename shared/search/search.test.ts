import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS, passes } from './filters';
import { marksIn, snippetOf } from './marks';
import { parseQuery } from './query';
import { Scan } from './scan';
import { plainDocument } from './search-document';
import { SearchIndex } from './search-index';
import { eachWord, foldWord, wordsOf } from './words';

const documents = [
  plainDocument({ id: 'a', kind: 'note', title: 'Custody suite', text: 'The nurse isn’t there at night.' }),
  plainDocument({
    id: 'b',
    kind: 'note',
    title: '',
    text: 'Officers said that custody records are late. Café closed.',
  }),
  plainDocument({ id: 'c', kind: 'finding', title: 'Risk assessment is poor', text: 'assessment of risk' }),
];

function found(typed: string): string[] {
  const index = new SearchIndex();
  for (const [key, { title, text }] of documents.entries()) index.put({ key, title, text });
  return [...index.search(parseQuery(typed)).keys].map((key) => documents[key]?.id ?? '');
}
const scanned = (typed: string) => {
  const scan = new Scan(documents, parseQuery(typed));
  // Interrupted after every document, and taken up again.
  while (!scan.lookOn(() => false));
  return scan.found.map(({ id }) => id);
};

describe('looking for words', () => {
  it('finds the same words with the index and without it, titles first', () => {
    for (const typed of ['custody', 'cust', 'CUSTODY late', 'isnt', "isn't", 'cafe', 'risk', 'nothing'])
      expect([typed, found(typed)]).toEqual([typed, scanned(typed)]);
    expect(found('custody')).toEqual(['a', 'b']);
    expect(found('late custody')).toEqual(['b']);
  });

  it('allows for typing errors once the index stands', () => {
    expect(found('custdoy')).toEqual(['a', 'b']);
    expect(found('asessment')).toEqual(['c']);
    expect(found('nurze')).toEqual(['a']);
    expect(found('zzzz')).toEqual([]);
  });

  it('does not guess at numbers and short words', () => {
    const index = new SearchIndex();
    index.put({ key: 1, title: 'WM-0031', text: 'red' });
    const keys = (typed: string) => [...index.search(parseQuery(typed)).keys];
    expect([keys('0031'), keys('0032'), keys('ret')]).toEqual([[1], [], []]);
  });

  it('takes words in quotation marks as they stand', () => {
    expect(scanned('"risk assessment"')).toEqual(['c']);
    expect(scanned('"assessment risk"')).toEqual([]);
    expect(parseQuery('late “custody  Records”')).toEqual({
      words: ['late', 'custody', 'records'],
      phrases: ['custody records'],
    });
  });

  it('forgets what was changed and what was removed', () => {
    const index = new SearchIndex();
    index.put({ key: 1, title: '', text: 'before' });
    index.put({ key: 1, title: '', text: 'after' });
    expect([...index.search(parseQuery('before')).keys, ...index.search(parseQuery('after')).keys]).toEqual([
      1,
    ]);
    index.remove(1);
    index.remove(1);
    expect([index.search(parseQuery('after')).keys.length, index.size]).toEqual([0, 0]);
  });

  it('takes hostile text: a wall of letters, thousands of words to look for, nothing but signs', () => {
    const index = new SearchIndex();
    index.put({ key: 1, title: '', text: 'x'.repeat(2_000_000) });
    expect([...index.search(parseQuery('xxx')).keys]).toEqual([1]);
    expect(parseQuery('word '.repeat(5000)).words).toEqual(['word']);
    expect(parseQuery(Array.from({ length: 5000 }, (_, at) => `w${at}`).join(' ')).words).toHaveLength(12);
    expect(found('((( *** "" \\ \u0000')).toEqual([]);
  });
});

describe('the words of a text', () => {
  it('are the same letter by letter as by the pattern', () => {
    const piece = fc.constantFrom(
      ..."aZ59 .'’“”–£é·ñK½0",
      'it’s',
      "o'clock",
      '’',
      'x'.repeat(70),
      '\u0301',
      'İ',
      '漢',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const words: string[] = [];
        eachWord(text, (word) => words.push(word));
        expect(words).toEqual(
          wordsOf(text)
            .map(foldWord)
            .filter((word) => word !== ''),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('showing what was found', () => {
  const wanted = { terms: new Set(['custody']), beginnings: ['lat'] };

  it('marks whole words where they stand, accents and apostrophes included', () => {
    const text = 'Custody was late; the café isn’t.';
    const words = (terms: string[]) =>
      marksIn(text, { terms: new Set(terms), beginnings: [] }).map(({ from, to }) => text.slice(from, to));
    expect(words(['custody', 'cafe', 'isnt'])).toEqual(['Custody', 'café', 'isn’t']);
    expect(marksIn(text, wanted)).toEqual([
      { from: 0, to: 7 },
      { from: 12, to: 16 },
    ]);
  });

  it('cuts a long text where most of what was looked for stands together', () => {
    const text = `Custody first. ${'Filler words here. '.repeat(40)}Then the custody record was late again. ${'More words. '.repeat(40)}`;
    const pieces = snippetOf(text, wanted);
    const shown = pieces.map(({ text: piece }) => piece).join('');
    expect(shown).toContain('custody record was late again');
    expect(pieces.filter(({ isHit }) => isHit).map(({ text: piece }) => piece)).toEqual(['custody', 'late']);
    expect(shown.length).toBeLessThan(200);
    expect([shown.startsWith('… '), shown.endsWith(' …')]).toEqual([true, true]);
  });

  it('shows the first of it in a text of megabytes, without looking through all of them', () => {
    const text = `${'Filler words here. '.repeat(10_000)}The custody record was late. ${'More words. '.repeat(200_000)}`;
    const pieces = snippetOf(text, wanted);
    const shown = pieces.map(({ text: piece }) => piece).join('');
    expect(shown).toContain('The custody record was late.');
    expect([shown.startsWith('… '), shown.endsWith(' …'), shown.length < 200]).toEqual([true, true, true]);
    expect(snippetOf('Filler words here. '.repeat(200_000), wanted)[0]?.text).toMatch(/^Filler words/);
  });

  it('shows the beginning of a text in which nothing is marked', () => {
    expect(snippetOf('Nothing of it.', wanted)).toEqual([{ text: 'Nothing of it.', isHit: false }]);
  });
});

describe('narrowing a search', () => {
  // Half past midnight in summer time: the day before in UTC.
  const note = plainDocument({
    id: 'n',
    kind: 'note',
    title: '',
    text: '',
    at: Date.UTC(2017, 6, 2, 23, 30),
    type: 'interview',
    roles: ['sergeants'],
  });
  const fits = (filters: Partial<typeof NO_FILTERS>) => passes(note, { ...NO_FILTERS, ...filters });

  it('goes by the days of the force, not by those of Greenwich', () => {
    expect([fits({ from: '2017-07-03' }), fits({ to: '2017-07-02' })]).toEqual([true, false]);
    expect([fits({ from: '2017-07-04' }), fits({ to: '2017-07-03' })]).toEqual([false, true]);
    expect([fits({ from: '2017-01-01', to: '2017-12-31' }), fits({ from: '2018-01-01' })]).toEqual([
      true,
      false,
    ]);
  });

  it('goes by kind and by type of note, by role, and leaves out what has no date', () => {
    expect([fits({ type: 'note' }), fits({ type: 'type:interview' }), fits({ type: 'finding' })]).toEqual([
      true,
      true,
      false,
    ]);
    expect([fits({ role: 'sergeants' }), fits({ role: 'constables' })]).toEqual([true, false]);
    expect(passes({ ...note, at: null }, { ...NO_FILTERS, from: '2000-01-01' })).toBe(false);
  });
});
