import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoPath } from './undo-path';

const path = (states: string) => {
  const { done, undone } = undoPath([...states], (a, b) => a === b);
  return `${done.join('')} ${undone.join('')}`.trim();
};

describe('undo and redo read out of what was there', () => {
  it('takes a state that comes back for a step back', () => {
    expect(path('abc')).toBe('abc');
    expect(path('abcb')).toBe('ab c');
    expect(path('abcba')).toBe('a cb');
    expect(path('abca')).toBe('a cb');
  });

  it('takes a state that was stepped back from for a step forward, and forgets it after anything new', () => {
    expect(path('abcbab')).toBe('ab c');
    expect(path('abcac')).toBe('abc');
    expect(path('abcbd')).toBe('abd');
    expect(path('aabb')).toBe('ab');
    expect(path('')).toBe('');
  });

  it('always shows the last state, and stepping back and forth as far as one likes changes no other step', () => {
    const states = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(states, fc.nat({ max: 11 }), (typed, steps) => {
        const same = (a: string, b: string) => a === b;
        const before = undoPath(typed, same);
        expect(before.done.at(-1)).toBe(typed.at(-1));
        const back = before.done.toReversed().slice(1, steps + 1);
        const forth = [...back.toReversed().slice(1), before.done.at(-1) ?? ''];
        expect(undoPath([...typed, ...back, ...(back.length > 0 ? forth : [])], same)).toEqual(before);
      }),
    );
  });
});
