import { type RowInText, rowOf } from './row-in-text';

const MULTIPLIER_1 = 0x85ebca6b;
const MULTIPLIER_2 = 0xc2b2ae35;
const MULTIPLIER_3 = 0x27d4eb2f;

/**
 * Remembers which texts came before, in 16 bytes each instead of the text itself: a list of a million rows would
 * not fit in memory twice. A text is known by 96 bits; that two different ones of a million share them has odds of
 * less than one in a hundred thousand million million.
 */
export interface FingerprintTable {
  /**
   * Looks a text up, handed over in parts ("ab", "c" is not "a", "bc").
   * @returns the number under which it was first seen, or `number` itself when it is new
   */
  firstSeen(parts: readonly string[], number: number): number;
  /** The same for the cells of a row, without a text made for each of them. */
  firstSeenRow(row: RowInText, number: number): number;
}

export function createFingerprintTable(): FingerprintTable {
  let capacity = 1 << 12;
  let slots = new Int32Array(capacity * 4);
  let used = 0;

  const grow = () => {
    const old = slots;
    capacity *= 2;
    slots = new Int32Array(capacity * 4);
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 3] === 0) continue;
      let slot = ((old[at] ?? 0) & (capacity - 1)) * 4;
      while (slots[slot + 3] !== 0) slot = (slot + 4) & (capacity * 4 - 1);
      // A view of four numbers would cost more than the numbers.
      for (let word = 0; word < 4; word += 1) slots[slot + word] = old[at + word] ?? 0;
    }
  };

  function firstSeenRow(row: RowInText, number: number): number {
    let a = 0x9e3779b9 | 0;
    let b = 0x243f6a88 | 0;
    let c = 0xb7e15162 | 0;
    for (let cell = 0; cell < row.cells; cell += 1) {
      const text = row.texts[cell] ?? '';
      const from = row.from[cell] ?? 0;
      const to = row.to[cell] ?? 0;
      const length = to - from;
      // Two code units fill a word of 32 bits: half the rounds, and no two pairs give the same word.
      for (let at = from; at < to; at += 2) {
        const word = text.charCodeAt(at) | (at + 1 < to ? text.charCodeAt(at + 1) << 16 : 0);
        a = (Math.imul(a ^ word, MULTIPLIER_1) + b) | 0;
        b = (Math.imul(b ^ word, MULTIPLIER_2) + c) | 0;
        c = (Math.imul(c ^ word, MULTIPLIER_3) + a) | 0;
        a ^= a >>> 15;
        b ^= b >>> 13;
        c ^= c >>> 16;
      }
      // Its length says where a part ends, and whether its last word holds one unit or two.
      a = (Math.imul(a ^ length, MULTIPLIER_2) + c) | 0;
      b = (Math.imul(b ^ length, MULTIPLIER_3) + a) | 0;
      c = (Math.imul(c ^ length, MULTIPLIER_1) + b) | 0;
    }
    a = mixed(a ^ (c >>> 16)) | 0;
    b = mixed(b ^ (a >>> 15)) | 0;
    c = mixed(c ^ (b >>> 14)) | 0;

    if (used * 5 > capacity * 3) grow();
    let slot = (a & (capacity - 1)) * 4;
    while (slots[slot + 3] !== 0) {
      if (slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c)
        return slots[slot + 3] ?? number;
      slot = (slot + 4) & (capacity * 4 - 1);
    }
    slots[slot] = a;
    slots[slot + 1] = b;
    slots[slot + 2] = c;
    slots[slot + 3] = number;
    used += 1;
    return number;
  }

  return { firstSeenRow, firstSeen: (parts, number) => firstSeenRow(rowOf(parts), number) };
}

/** Spreads every bit over all 32 (the finaliser of MurmurHash3). */
function mixed(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), MULTIPLIER_1);
  h = Math.imul(h ^ (h >>> 13), MULTIPLIER_2);
  return h ^ (h >>> 16);
}
