import { type DiffPart, wordDiff } from './word-diff';

/** A paragraph or passage as its reader has it. */
export interface ReadableBlock {
  id: string;
  text: string;
}

/** One block that reads differently now. */
export interface BlockDifference {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  parts: DiffPart[];
}

/**
 * What changed from one state of a text to another, block by block, in the order of the later one. Blocks without words
 * are left out; a removed block is shown where it stood.
 */
export function blockDifferences(
  before: readonly ReadableBlock[],
  after: readonly ReadableBlock[],
): BlockDifference[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const now = new Set(after.map(({ id }) => id));
  const found: BlockDifference[] = [];
  let next = 0;
  const removedUpTo = (end: number) => {
    for (; next < end; next += 1) {
      const block = before[next];
      if (block !== undefined && !now.has(block.id) && block.text !== '')
        found.push({ id: block.id, kind: 'removed', parts: wordDiff(block.text, '') });
    }
  };
  for (const { id, text } of after) {
    const place = places.get(id);
    const was = place === undefined ? undefined : before[place];
    if (place === undefined || was === undefined) {
      if (text !== '') found.push({ id, kind: 'added', parts: wordDiff('', text) });
      continue;
    }
    removedUpTo(place);
    if (was.text !== text) found.push({ id, kind: 'changed', parts: wordDiff(was.text, text) });
  }
  removedUpTo(before.length);
  return found;
}
