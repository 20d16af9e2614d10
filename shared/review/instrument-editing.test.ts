import type { Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import type { Criterion } from './instrument';
import { instrumentChangeWords } from './instrument-change-words';
import {
  blankCriterion,
  draftOf,
  moved,
  nextVersionNumber,
  numbered,
  publishable,
  publishedVersion,
  tidied,
  versionNumber,
} from './instrument-draft';
import { reviewMoves } from './instrument-moves';
import { instrumentProblems } from './instrument-problems';
import { caseFile, emptySnapshot, instrument, review } from './reviews.test-data';

const words = (more: Partial<typeof instrument>) =>
  instrumentProblems({ ...instrument, ...more }).map((problem) => problem.words);
const first = (more: Partial<Criterion>) => ({
  criteria: instrument.criteria.map((criterion, at) => (at === 0 ? { ...criterion, ...more } : criterion)),
});
const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...blankCriterion(id), text: id }));
const order = (criteria: readonly Criterion[]) =>
  criteria.map(({ id, number }) => `${number}${id}`).join(' ');

describe('a draft of a checklist', () => {
  it('starts as the version that it is based on, which it does not touch', () => {
    const draft = draftOf(instrument, [instrument]);
    expect(draft).toMatchObject({
      instrumentId: instrument.id,
      version: '2',
      status: 'draft',
      basedOn: { instrumentId: instrument.id, version: '1' },
      criteria: instrument.criteria,
    });
    expect(instrument.version).toBe('1');
  });

  it('gets the number after the highest published one, and a mark that no other laptop’s version has', () => {
    const known = [
      instrument,
      { ...instrument, version: '2-3f9a' },
      { ...instrument, id: 'other', version: '7' },
    ];
    expect(nextVersionNumber(instrument.id, known)).toBe(3);
    expect(publishedVersion(instrument.id, known, 'ab12cd34')).toBe('3-ab12');
    expect(publishedVersion(instrument.id, known, 'ff12cd34')).not.toBe('3-ab12');
    expect(versionNumber('no number')).toBe(0);
  });

  it('is numbered anew when a criterion is moved, to the ends and not beyond them', () => {
    if (a === undefined || b === undefined || c === undefined) throw new Error('three criteria');
    const three = numbered([a, b, c]);
    expect(order(moved(three, 0, 1))).toBe('1b 2a 3c');
    expect(order(moved(three, 2, 0))).toBe('1c 2a 3b');
    expect(order(moved(three, 0, -1))).toBe('1a 2b 3c');
    expect(order(moved(three, 0, 9))).toBe('1b 2c 3a');
    expect(order(moved(three, 7, 0))).toBe('1a 2b 3c');
  });

  it('is published without what says nothing', () => {
    expect(
      tidied({ ...blankCriterion('x'), weightOnlyWithFlag: ['child'], positive: ' ', negative: '' }),
    ).toEqual(blankCriterion('x'));
    const row: Row<'instrument'> = { ...draftOf(instrument, []), id: 'row', title: ' A title ' };
    const { title, overall } = publishable({ ...row, criteria: row.criteria.slice(0, 4) });
    expect([title, overall.number]).toEqual(['A title', 5]);
  });
});

describe('a checklist can be published', () => {
  it('when nothing is missing', () => {
    expect(words({})).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'The checklist has no title.'],
    [{ criteria: [] }, 'The checklist asks nothing yet. Add a criterion.'],
    [first({ text: '' }), 'Criterion 1 has no text. Say what it asks, or remove it.'],
    [
      first({ weight: 'key', weightOnlyWithFlag: [] }),
      'Criterion 1 is key only for some flags, but none is chosen.',
    ],
    [
      first({ applies: { because: 'Only some' } }),
      'Criterion 1 applies only to some files, but no offence type and no flag is chosen. No file would be asked.',
    ],
    [
      first({ applies: { anyFlag: ['child'], because: '' } }),
      'Criterion 1 does not say why it is hidden where it does not apply.',
    ],
    [
      first({ positive: 'a plan', negative: '' }),
      'Criterion 1 has a wording for only one of “yes” and “no”. A draft needs both, or none.',
    ],
    [first({ text: instrument.criteria[1]?.text ?? '' }), 'Criteria 1 and 2 ask the same.'],
    [
      { derivation: { ...instrument.derivation, criticalNo: 0 } },
      'The number of critical “no” that make a file not effective has to be 1 or more.',
    ],
    [
      { derivation: { ...instrument.derivation, keyNo: 1.5 } },
      'The number of key “no” that make a file not effective has to be 1 or more.',
    ],
    [{ overall: { ...instrument.overall, text: '' } }, 'The overall question has no text.'],
    [
      { overall: { ...instrument.overall, negative: '' } },
      'The overall question needs its wording for “yes” and for “no”: a draft prints it.',
    ],
  ])('only when %j is mended', (more, sentence) => {
    expect(words(more)).toEqual([sentence]);
  });
});

describe('reviews on an earlier version', () => {
  const to = {
    ...instrument,
    version: '2-3f9a',
    criteria: instrument.criteria.map((criterion) =>
      criterion.id === 'drift' ? { ...criterion, text: 'Nothing was left lying' } : criterion,
    ),
    derivation: { ...instrument.derivation, keyNo: 3 },
  };
  const { id, ...fields } = to;
  const row: Row<'instrument'> = {
    ...fields,
    id: 'row',
    instrumentId: id,
    status: 'published',
    basedOn: null,
    publishedAt: 5,
  };
  const open = { status: 'in-progress', confirmation: null } as const;
  const moves = (...reviews: Row<'review'>[]) =>
    reviewMoves(
      {
        ...emptySnapshot(),
        instrument: [row],
        caseFile: [
          caseFile(1),
          caseFile(2, { flags: ['domestic-abuse'] }),
          caseFile(3, { standing: 'eliminated' }),
        ],
        review: reviews,
      },
      to,
    );

  it('can be taken along while they are in progress, and are told what to answer again', () => {
    const { movable, completed, held } = moves(review('file-2', {}, open), review('file-1'));
    expect(movable.map((move) => [move.caseFile.reference, move.toAnswer, move.dropped])).toEqual([
      ['WM-0002', ['drift'], ['drift']],
    ]);
    expect(completed.map(({ caseFile: file }) => file)).toEqual(['file-1']);
    expect(held).toEqual([]);
  });

  it('stay where they are when they are on the version already, on another checklist, or of an eliminated file', () => {
    const none = moves(
      review('file-1', {}, { ...open, instrumentVersion: to.version }),
      review('file-2', {}, { ...open, instrumentId: 'another' }),
      review('file-3', {}, open),
    );
    expect(none).toEqual({ movable: [], completed: [], held: [] });
  });

  it('are held back when the other reviewer of the file has finished on the earlier version', () => {
    const { movable, held } = moves(review('file-1'), review('file-1', {}, { ...open, role: 'second' }));
    expect(movable).toEqual([]);
    expect(held.map(({ role }) => role)).toEqual(['second']);
  });

  it('are explained change by change', () => {
    const drift = instrument.criteria.find((criterion) => criterion.id === 'drift');
    expect(instrumentChangeWords(instrument, to)).toEqual([
      `Criterion ${drift?.number ?? ''} (Nothing was left lying) is reworded: it has to be answered again. It was: “${drift?.text ?? ''}”.`,
      'The thresholds of the judgement differ: the same answers may be judged differently.',
    ]);
    expect(instrumentChangeWords(instrument, instrument)).toEqual([]);
  });
});
