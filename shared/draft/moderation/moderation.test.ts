import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { written, writtenWith } from '@shared/draft/testing/section-in-hand';
import type { DraftRemark, Section } from '@shared/inspection/draft-rows';
import { writeClock } from '@shared/journal/clock';
import type { JournalEntry } from '@shared/journal/entry';
import { wordDiff } from '@shared/text/word-diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyLog } from './accuracy-log';
import { differences } from './differences';
import { applySuggestion, decided, placeOfWords, remarksOf } from './remarks';
import { newRemarks, remarksFromWord, tooManyMessage, withinLimit } from './remarks-from-word';
import { blocksOfVersion } from './version-blocks';

const REMARK: DraftRemark = {
  kind: 'challenge',
  block: 'b1',
  about: 'three stations',
  text: 'There are four.',
  by: 'Head of performance',
  at: Date.UTC(2018, 1, 5, 12),
  from: 'typed',
  state: 'open',
  reason: '',
  decidedBy: '',
  decidedAt: null,
};

describe('the difference between two texts', () => {
  it('shows the words that went and the words that came', () => {
    expect(wordDiff('The force has three stations.', 'The force has four open stations.')).toEqual([
      { kind: 'same', text: 'The force has ' },
      { kind: 'removed', text: 'three ' },
      { kind: 'added', text: 'four open ' },
      { kind: 'same', text: 'stations.' },
    ]);
    expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
    expect(wordDiff('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  });

  it('can always be put together to both texts again', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'the force', '. '), { maxLength: 30 })
      .map((p) => p.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});

describe('the difference between two versions', () => {
  const block = (id: string, words = id) => ({ id, node: written(words) });

  it('names added, removed and changed blocks where they stand, and no others', () => {
    const before = [block('a'), block('b'), block('c', 'old words'), block('d')];
    const after = [block('a'), block('new'), block('c', 'new words'), block('d')];
    expect(differences(before, after).map(({ id, kind }) => [kind, id])).toEqual([
      ['added', 'new'],
      ['removed', 'b'],
      ['changed', 'c'],
    ]);
  });

  it('finds nothing where nothing changed, and everything where all is new', () => {
    expect(differences([block('a')], [block('a')])).toEqual([]);
    expect(differences([], [block('a'), block('b')]).map(({ kind }) => kind)).toEqual(['added', 'added']);
    expect(differences([block('a')], []).map(({ kind }) => kind)).toEqual(['removed']);
  });
});

describe('a named version', () => {
  function entry(
    seq: number,
    table: 'draftBlock' | 'section',
    row: string,
    fields: [string, unknown][],
    op: JournalEntry['op'] = 'patch',
  ) {
    return {
      device: 'd',
      seq,
      clock: writeClock({ milliseconds: seq, counter: 0 }, 'dd'),
      author: 'lead',
      inspection: 'i',
      table,
      row,
      op,
      fields: fields.map(([path, value]) => ({ path, value, replaced: null })),
      act: `act-${seq}`,
      label: '',
      previousHash: '',
      hash: '',
    } as JournalEntry;
  }
  const put = (seq: number, id: string, position: string, words: string, section = 's') =>
    entry(
      seq,
      'draftBlock',
      id,
      [
        ['section', section],
        ['position', position],
        ['node', written(words)],
        ['origin', ''],
        ['compiled', null],
      ],
      'put',
    );
  const journal = [
    put(1, 'b', 'B', 'second'),
    put(2, 'a', 'A', 'first'),
    put(3, 'other', 'A', 'of another section', 't'),
    entry(4, 'section', 's', [['versions/v1', { name: 'Sent', at: 4, by: 'lead' }]]),
    entry(5, 'draftBlock', 'a', [['node', written('first, changed later')]]),
    put(6, 'c', 'C', 'third'),
  ];

  it('is read from the journal as the section stood when it was named', () => {
    const words = blocksOfVersion(journal, 's', 'v1')?.map(({ node }) => plainText(node));
    expect(words).toEqual(['first', 'second']);
    expect(blocksOfVersion([...journal].reverse(), 's', 'v1')?.map(({ node }) => plainText(node))).toEqual(
      words,
    );
  });

  it('is not made up where the journal does not reach back to it', () => {
    expect(blocksOfVersion(journal.slice(4), 's', 'v1')).toBeNull();
    expect(blocksOfVersion(journal, 's', 'no-such-version')).toBeNull();
  });
});

describe('remarks', () => {
  it('come open ones first, challenges before suggestions before comments', () => {
    const section: Section = {
      question: 'q',
      compiledAt: 0,
      remarks: {
        done: { ...REMARK, state: 'accepted' },
        comment: { ...REMARK, kind: 'comment' },
        challenge: REMARK,
        suggestion: { ...REMARK, kind: 'suggestion' },
      },
    };
    expect(remarksOf(section).map(({ id }) => id)).toEqual(['challenge', 'suggestion', 'comment', 'done']);
    expect(remarksOf({ question: 'q', compiledAt: 0 })).toEqual([]);
  });

  it('keep who decided, when and why', () => {
    expect(decided(REMARK, 'accepted', ' They are right. ', 'lead', 7)).toMatchObject({
      state: 'accepted',
      reason: 'They are right.',
      decidedBy: 'lead',
      decidedAt: 7,
      text: REMARK.text,
    });
  });

  it('find their words, and say so when the words are gone', () => {
    expect(placeOfWords('three stations', 'It has three stations.')).toEqual({ from: 7, to: 21 });
    expect(placeOfWords('three stations', 'It has four.')).toBeNull();
    expect(placeOfWords('', 'It has four.')).toBeNull();
  });
});

describe('a suggestion', () => {
  const footnote = { type: 'footnote' as const, attrs: { id: 'thrive', term: 'THRIVE', text: '' } };

  it('replaces its words and leaves marks, claims and footnotes alone', () => {
    const node = writtenWith(
      { type: 'text', text: 'The force has ', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'three stations and THRIVE' },
      footnote,
      { type: 'text', text: '.' },
    );
    expect(applySuggestion(node, { about: 'three stations', text: 'four stations' })).toEqual(
      writtenWith(
        { type: 'text', text: 'The force has ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'four stations and THRIVE' },
        footnote,
        { type: 'text', text: '.' },
      ),
    );
  });

  it('replaces the first place only', () => {
    const node: DraftNode = {
      type: 'bulletList',
      content: ['one place', 'one place'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    };
    const changed = applySuggestion(node, { about: 'one', text: 'another' });
    expect(changed === null ? '' : plainText(changed)).toBe('another place\none place');
  });

  it('is left to a person when its words run across a claim or are gone', () => {
    const node = writtenWith({ type: 'text', text: 'a' }, footnote, { type: 'text', text: 'b' });
    expect(applySuggestion(node, { about: 'ab', text: 'c' })).toBeNull();
    expect(applySuggestion(written('a'), { about: 'gone', text: 'c' })).toBeNull();
    expect(applySuggestion(written('a'), { about: '', text: 'c' })).toBeNull();
  });
});

describe('a returned Word document', () => {
  const blocks = [
    { id: 'b1', node: written('The force’s “hub” has three stations.') },
    { id: 'b2', node: written('Another paragraph.') },
  ];
  const comment = {
    id: '1',
    author: 'Force liaison',
    at: '2018-02-05T12:00:00Z',
    text: 'There are four.',
    about: 'three stations',
    paragraph: 'The force\'s "hub"  has three stations.',
    answers: null,
  };

  it('becomes challenges tied to the blocks they are about, however Word spelt the quotation marks', () => {
    const remarks = remarksFromWord(
      {
        comments: [comment, { ...comment, id: '2', text: 'We checked: four.', answers: '1' }],
        changes: [
          { kind: 'deletion', author: 'Force liaison', at: '', text: 'three', paragraph: comment.paragraph },
          { kind: 'insertion', author: 'Force liaison', at: '', text: ' ', paragraph: comment.paragraph },
        ],
      },
      blocks,
      99,
    );
    expect(remarks).toMatchObject([
      { kind: 'challenge', block: 'b1', about: 'three stations', at: Date.UTC(2018, 1, 5, 12), from: 'word' },
      { text: 'In answer to “There are four.”: We checked: four.' },
      { block: 'b1', about: 'three', text: 'Takes out “three”.', at: 99 },
    ]);
  });

  it('keeps a comment whose paragraph is not found, without a place', () => {
    const lost = { ...comment, paragraph: 'Not in this section.' };
    expect(remarksFromWord({ comments: [lost], changes: [] }, blocks, 0)).toMatchObject([
      { block: '', text: comment.text },
    ]);
  });

  it('is read with 1,000 remarks, and not at all with more', () => {
    const read = (count: number) => {
      const comments = Array.from({ length: count }, (_, at) => ({
        ...comment,
        id: String(at),
        text: `No. ${at}`,
      }));
      return withinLimit(remarksFromWord({ comments, changes: [] }, blocks, 0));
    };
    const most = read(1000);
    expect(most.ok && most.value).toHaveLength(1000);
    const more = read(1001);
    if (more.ok) throw new Error('more than the limit was read');
    expect(more.failure).toEqual({ kind: 'too-many', found: 1001 });
    expect(tooManyMessage(more.failure)).toBe(
      'This document holds 1,001 comments and changes; at most 1,000 are read at once. Nothing was read from it. Ask for one in which formatting was not tracked.',
    );
  });

  it('adds nothing when it is read twice', () => {
    const read = remarksFromWord({ comments: [comment], changes: [] }, blocks, 0);
    expect(newRemarks(read, read)).toEqual([]);
    expect(newRemarks([...read, ...read], [])).toHaveLength(1);
  });
});

describe('the factual-accuracy log', () => {
  it('lists every challenge with its sentence, its decision and the reason', () => {
    const hand = new InspectionInHand();
    const block = hand.add('draftBlock', {
      section: 's',
      position: 'A',
      node: written('The force is large. It has three stations. They are open.'),
      origin: '',
      compiled: null,
    });
    const section = hand.add('section', {
      question: 'protecting-vulnerable',
      compiledAt: 0,
      remarks: {
        one: { ...REMARK, block },
        two: decided(
          { ...REMARK, block, about: 'no longer there', at: REMARK.at + 1 },
          'not-accepted',
          'See the list.',
          'lead',
          REMARK.at,
        ),
        three: { ...REMARK, kind: 'comment' },
      },
    });
    const row = hand.snapshot.section.find(({ id }) => id === section);
    const [inspection] = hand.snapshot.inspection;
    if (row === undefined || inspection === undefined) throw new Error('made above');
    const log = accuracyLog(row, hand.snapshot, inspection);
    expect(log.rows).toEqual([
      [
        1,
        'It has three stations.',
        'There are four.',
        'Head of performance',
        '5 February 2018',
        'Open',
        '',
        null,
        null,
      ],
      [
        2,
        'no longer there',
        'There are four.',
        'Head of performance',
        '5 February 2018',
        'Not accepted',
        'See the list.',
        'A. Lead',
        '5 February 2018',
      ],
    ]);
  });
});
