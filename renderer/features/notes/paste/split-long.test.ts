import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLong } from './split-long';

describe('a passage that is too long', () => {
  it('is cut into parts that make up the text again, none of them too long or empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 8, max: 60 }),
        (text, longest) => {
          const parts = splitLong(text, longest);
          expect(parts.join('')).toBe(text);
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(longest);
          if (text !== '') expect(parts).not.toContain('');
        },
      ),
    );
  });

  it('is cut at the end of a sentence, else between words', () => {
    expect(splitLong('One is short. The other is longer.', 20)).toEqual([
      'One is short. ',
      'The other is longer.',
    ]);
    expect(splitLong('nothing but words here', 12)).toEqual(['nothing but ', 'words here']);
  });

  it('is never cut inside a character', () => {
    for (const part of splitLong('😀'.repeat(20), 7)) expect(part).toMatch(/^(?:😀)+$/u);
  });

  it('of two megabytes takes no time to speak of', () => {
    const started = performance.now();
    expect(splitLong('The custody log was read twice. '.repeat(65_536)).length).toBeGreaterThan(500);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
