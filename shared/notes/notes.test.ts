import { block, fieldwork, finding, link, note, passage } from '@shared/evidence/evidence.test-data';
import { quantifiedPoints } from '@shared/evidence/quantified-points';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteLabel } from './note-label';
import { poolPoints } from './pooled-points';
import { countSpeakers, isForceLeader, speakersLabel } from './speakers';

describe('who was spoken to', () => {
  it('is told by role and number, in the house style', () => {
    expect(
      speakersLabel([
        { role: 'response officers', count: 7 },
        { role: 'sergeants', count: 1 },
      ]),
    ).toBe('Seven response officers and one sergeant');
    expect(
      speakersLabel([
        { role: 'response officers', count: 12 },
        { role: 'sergeants', count: 2 },
        { role: 'inspectors', count: 0 },
      ]),
    ).toBe('12 response officers and 2 sergeants');
    expect(speakersLabel([])).toBe('');
    expect(
      countSpeakers([
        { role: 'PCSOs', count: 3 },
        { role: 'staff', count: 4 },
      ]),
    ).toBe(7);
  });

  it('tells those who lead the force from the others', () => {
    for (const role of [
      'chief officers',
      'Assistant Chief Constable',
      'chief superintendents',
      'head of intelligence',
      'director of intelligence',
    ])
      expect(isForceLeader(role)).toBe(true);
    for (const role of ['chief inspectors', 'inspectors', 'supervisors', 'headteachers', 'response officers'])
      expect(isForceLeader(role)).toBe(false);
  });

  it('labels a note by what, where and when', () => {
    expect(noteLabel(peel2017, note('n', 'focus-group'))).toBe(
      'Focus group, Telford police station, 7 November 2017',
    );
    expect(noteLabel(peel2017, note('n', 'hot-issue', { place: '' }))).toBe('Hot issue, 7 November 2017');
  });
});

describe('how many held a point', () => {
  const counted = (id: string, of: string, heldBy: number | null, ofSpeakers: number | null) =>
    block(id, of, { heldBy, ofSpeakers });

  it('adds up over groups', () => {
    const points = poolPoints([counted('a', 'one', 5, 7), counted('b', 'two', 6, 8)]);
    expect(points).toEqual({ heldBy: 11, ofSpeakers: 15, groups: ['one', 'two'], uncounted: [] });
  });

  it('never counts a group twice: of two passages of one note the larger count stands', () => {
    expect(poolPoints([counted('a', 'one', 5, 7), counted('b', 'one', 3, 7)])).toMatchObject({
      heldBy: 5,
      ofSpeakers: 7,
    });
  });

  it('leaves out, and lists, what nobody counted or counted wrongly; the inspector’s view counts nobody', () => {
    const points = poolPoints([
      counted('a', 'one', null, null),
      counted('b', 'two', 9, 7),
      counted('c', 'three', 0, 0),
      { ...counted('d', 'four', 4, 4), kind: 'view' },
    ]);
    expect(points).toEqual({ heldBy: 0, ofSpeakers: 0, groups: [], uncounted: ['a', 'b', 'c'] });
  });

  it('never finds more people than were there, whatever passages are given and however often', () => {
    const anyBlock = fc.record({ of: fc.nat({ max: 4 }), held: fc.nat({ max: 12 }) });
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 20 }), (made) => {
        const blocks = made.map(({ of, held }, at) => counted(`b${at}`, `note-${of}`, held, 12));
        const points = poolPoints(blocks);
        expect(points.heldBy).toBeLessThanOrEqual(points.ofSpeakers);
        expect(points.ofSpeakers).toBe(new Set(made.map(({ of }) => of)).size * 12);
        expect(poolPoints([...blocks, ...blocks])).toMatchObject({
          heldBy: points.heldBy,
          ofSpeakers: points.ofSpeakers,
        });
      }),
    );
  });

  it('offers words only from supporting passages of the finding', () => {
    const snapshot = fieldwork();
    snapshot.noteBlock = [
      counted('group', 'group', 6, 7),
      counted('second-group', 'second-group', 6, 6),
      counted('chief', 'chief', 1, 1),
    ];
    const links = [
      link(passage('group')),
      link(passage('second-group')),
      link(passage('chief'), 'contradicting'),
    ];
    const { words, choices } = quantifiedPoints(finding(), links, snapshot);
    expect(words).toBe('12 of 13 people in two groups');
    expect(choices.find(({ isAllowed }) => isAllowed)?.word).toBe('almost all');
    expect(quantifiedPoints(finding(), [], snapshot)).toMatchObject({ words: '', choices: [] });
  });
});
