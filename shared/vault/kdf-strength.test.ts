import fc from 'fast-check';
import { expect, it } from 'vitest';
import { operationsFor } from './kdf-strength';

it('takes between half a second and a second wherever three passes leave it the choice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 94, max: 1000 }), (milliseconds) => {
      const taken = (milliseconds / 3) * operationsFor(milliseconds);
      expect(taken).toBeGreaterThanOrEqual(500);
      expect(taken).toBeLessThanOrEqual(1000);
    }),
  );
});

it('never goes below three passes, however slow the machine, and bounds them, however fast', () => {
  expect([5000, 750, 320, 100, 93, 1, 0, Number.NaN].map(operationsFor)).toEqual([3, 3, 7, 22, 24, 24, 3, 3]);
});
