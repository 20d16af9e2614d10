import { describe, expect, it } from 'vitest';
import { actsOf, historyOf, labelOfTakingBack, plainLabel } from './act-history';

const act = (name: string, undoes?: string) => ({
  act: name,
  label: name,
  firstSeq: 1,
  lastSeq: 1,
  ...(undoes === undefined ? {} : { undoes }),
});
const names = (acts: readonly { act: string }[]) => acts.map((one) => one.act);

describe('what can be undone and redone', () => {
  it('is every act, the last one first', () => {
    const history = historyOf([act('a'), act('b')]);
    expect([names(history.done), names(history.undone)]).toEqual([['a', 'b'], []]);
  });

  it('moves over with an undo, and back with a redo', () => {
    const undone = historyOf([act('a'), act('b'), act('u1', 'b'), act('u2', 'a')]);
    expect([names(undone.done), names(undone.undone)]).toEqual([[], ['u1', 'u2']]);
    const redone = historyOf([act('a'), act('b'), act('u1', 'b'), act('u2', 'a'), act('r', 'u2')]);
    expect([names(redone.done), names(redone.undone)]).toEqual([['r'], ['u1']]);
  });

  it('is nothing to redo after something new was done', () => {
    const history = historyOf([act('a'), act('u', 'a'), act('b')]);
    expect([names(history.done), names(history.undone)]).toEqual([['b'], []]);
  });

  it('is found in the entries of a device', () => {
    const entry = (seq: number, name: string, undoes?: string) => ({
      seq,
      act: name,
      label: `label of ${name}`,
      ...(undoes === undefined ? {} : { undoes }),
    });
    expect(actsOf([entry(1, 'a'), entry(2, 'a'), entry(3, 'b', 'a')])).toEqual([
      { act: 'a', label: 'label of a', firstSeq: 1, lastSeq: 2 },
      { act: 'b', label: 'label of b', undoes: 'a', firstSeq: 3, lastSeq: 3 },
    ]);
  });

  it('keeps the name of what a person did, however often it went back and forth', () => {
    const undo = { label: labelOfTakingBack('Undo', { label: 'Answer criterion 9' }) };
    expect(undo.label).toBe('Undo: Answer criterion 9');
    const redo = { label: labelOfTakingBack('Redo', undo) };
    expect(redo.label).toBe('Redo: Answer criterion 9');
    expect(plainLabel(redo)).toBe('Answer criterion 9');
  });
});
