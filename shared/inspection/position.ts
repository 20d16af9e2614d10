import { InvariantError } from '@shared/result';

/** Digits of a position, in the order in which plain string comparison sorts them. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MIDDLE = 'V';

function digitAt(position: string, index: number): number {
  return index < position.length ? DIGITS.indexOf(position.charAt(index)) : 0;
}

function after(position: string): string {
  for (let index = 0; index < position.length; index += 1) {
    const digit = digitAt(position, index);
    if (digit < DIGITS.length - 1) return position.slice(0, index) + DIGITS.charAt(digit + 1);
  }
  return position + MIDDLE;
}

function before(position: string): string {
  for (let index = 0; index < position.length; index += 1) {
    const digit = digitAt(position, index);
    if (digit > 1) return position.slice(0, index) + DIGITS.charAt(digit - 1);
    if (digit === 1) return `${position.slice(0, index)}0${MIDDLE}`;
  }
  throw new InvariantError(`no position comes before "${position}"`);
}

/**
 * A position between two others, so that a block can be put in without renumbering its neighbours. Positions are
 * fractions in base 62 written without "0.", never ending in "0"; null stands for the start or the end.
 * Needs `lower` < `upper`.
 */
export function positionBetween(lower: string | null, upper: string | null): string {
  if (lower === null && upper === null) return MIDDLE;
  if (upper === null) return after(lower ?? '');
  if (lower === null) return before(upper);
  if (lower >= upper) throw new InvariantError(`"${lower}" does not come before "${upper}"`);
  let shared = '';
  for (let index = 0; ; index += 1) {
    const low = digitAt(lower, index);
    const high = index < upper.length ? digitAt(upper, index) : DIGITS.length;
    if (high - low > 1) return shared + DIGITS.charAt(Math.floor((low + high) / 2));
    shared += DIGITS.charAt(low);
    // One apart: the upper bound no longer matters, only the rest of the lower one does.
    if (high - low === 1) return shared + after(lower.slice(index + 1));
  }
}

/** That many positions between two others, in order; halving the room each time keeps thousands of them short. */
export function positionsBetween(lower: string | null, upper: string | null, count: number): string[] {
  if (count <= 0) return [];
  const middle = positionBetween(lower, upper);
  const below = (count - 1) >> 1;
  return [
    ...positionsBetween(lower, middle, below),
    middle,
    ...positionsBetween(middle, upper, count - 1 - below),
  ];
}

/** Order of rows that carry a position; two that two people put in the same place are told apart by their ids. */
export function byPosition(
  one: { position: string; id: string },
  other: { position: string; id: string },
): number {
  if (one.position !== other.position) return one.position < other.position ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
