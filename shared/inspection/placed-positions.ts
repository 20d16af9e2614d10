import { positionsBetween } from './position';

/**
 * The longest run of positions, in the new order, that can stay: everything else moves between them, so that a
 * dragged paragraph rewrites one row and not all that follow.
 */
function keptPositions(positions: (string | null)[]): boolean[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  positions.forEach((position, index) => {
    if (position === null) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = positions[tails[middle] ?? 0] ?? '';
      if (tail < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : tails[low - 1];
    tails[low] = index;
  });
  const kept = positions.map(() => false);
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) kept[index] = true;
  return kept;
}

/**
 * A position for each of a list of rows, in the order of the list, so that as few rows as can be are rewritten.
 * @param positions what each row has now; null for one that is new
 */
export function placedPositions(positions: (string | null)[]): string[] {
  const kept = keptPositions(positions);
  const result: string[] = [];
  for (let index = 0; index < positions.length; ) {
    let end = index;
    while (end < positions.length && kept[end] !== true) end += 1;
    const upper = end < positions.length ? (positions[end] ?? null) : null;
    result.push(...positionsBetween(result.at(-1) ?? null, upper, end - index));
    if (upper !== null) result.push(upper);
    index = end + 1;
  }
  return result;
}
