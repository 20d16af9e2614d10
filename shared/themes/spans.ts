import type { Coding, Row } from '@shared/inspection/entities';

/** Some words of a text, in UTF-16 code units, up to and without `to`. */
export interface TextSpan {
  from: number;
  to: number;
}

/** Where `quote` stands in the text, as near to `from` as it does; null when it stands nowhere. */
function nearest(text: string, quote: string, from: number): TextSpan | null {
  if (quote === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best === null || Math.abs(at - from) < Math.abs(best - from)) best = at;
    else break;
  }
  return best === null ? null : { from: best, to: best + quote.length };
}

/**
 * Where the words of a coding stand now. They are looked for when they are not where they were: the passage may have
 * been changed by somebody who did not know of the coding (a merge, an undo).
 * @returns null when the words are not in the passage any more
 */
export function spanIn(text: string, { from, to, quote }: TextSpan & { quote: string }): TextSpan | null {
  return text.slice(from, to) === quote ? { from, to } : nearest(text, quote, from);
}

/** Where a span of the old text is in the new one, if the two differ in one stretch; null when nothing of it is left. */
export function movedSpan(before: string, after: string, span: TextSpan): TextSpan | null {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const oldEnd = before.length - end;
  const longer = after.length - before.length;
  // What is written at the edge of the words does not belong to them; what is written within does.
  const from = span.from < start ? span.from : span.from >= oldEnd ? span.from + longer : oldEnd + longer;
  const to = span.to > oldEnd ? span.to + longer : Math.min(span.to, start);
  return from < to ? { from, to } : null;
}

/** A passage that is written anew in an act. */
export interface WrittenPassage {
  id: string;
  /** Its text before the act; null when it is new. */
  before: string | null;
  /** Its text after the act; null when it is removed. */
  after: string | null;
}

/** What becomes of a coding when passages are written: other fields of its row, or nothing to hold on to. */
export type CarriedCoding =
  | { id: string; set: Pick<Coding, 'block' | 'from' | 'to' | 'quote'> }
  | { id: string; set: null };

/**
 * Carries the codings of passages along when their texts are edited, when a passage is split in two, and when two
 * become one.
 * @returns only codings that change; `set: null` when all of its words were taken out
 */
export function carryCodings(
  codings: readonly Row<'coding'>[],
  passages: readonly WrittenPassage[],
): CarriedCoding[] {
  const written = new Map(passages.map((passage) => [passage.id, passage]));
  return codings.flatMap((coding): CarriedCoding[] => {
    const passage = written.get(coding.block);
    if (passage === undefined) return [];
    const { id, block, quote } = coding;
    const moved = carried(coding, passage) ?? elsewhere(coding, passages);
    if (moved === null) return [{ id, set: null }];
    const isSame =
      moved.block === block && moved.from === coding.from && moved.to === coding.to && moved.quote === quote;
    return isSame ? [] : [{ id, set: moved }];
  });
}

type Place = Pick<Coding, 'block' | 'from' | 'to' | 'quote'>;

function carried(coding: Row<'coding'>, { id, before, after }: WrittenPassage): Place | null {
  if (after === null || before === null) return null;
  const stood = spanIn(before, coding);
  if (stood === null) {
    const found = nearest(after, coding.quote, coding.from);
    // Lost before this act: it keeps its words, in case they come back.
    return found === null ? coding : { block: id, ...found, quote: coding.quote };
  }
  const moved = movedSpan(before, after, stood);
  const whole = nearest(after, coding.quote, moved?.from ?? stood.from);
  if (whole !== null) return { block: id, ...whole, quote: coding.quote };
  return moved === null ? null : { block: id, ...moved, quote: after.slice(moved.from, moved.to) };
}

/** The words in another passage of the same act: a split or a join took them there. */
function elsewhere({ quote, block }: Row<'coding'>, passages: readonly WrittenPassage[]): Place | null {
  for (const { id, before, after } of passages) {
    if (id === block || after === null || before === after) continue;
    const found = nearest(after, quote, before?.length ?? 0);
    if (found !== null) return { block: id, ...found, quote };
  }
  return null;
}
