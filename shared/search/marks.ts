import { placedWords } from './words';

/** What is highlighted: words as the index found them, and beginnings of words as they were typed. */
export interface Wanted {
  terms: ReadonlySet<string>;
  beginnings: readonly string[];
}

/** A stretch of text, in UTF-16 code units, up to and without `to`. */
export interface Span {
  from: number;
  to: number;
}

export const NOTHING_WANTED: Wanted = { terms: new Set(), beginnings: [] };

/** Where in a text the wanted words stand. */
export function marksIn(text: string, wanted: Wanted): Span[] {
  const marks: Span[] = [];
  if (wanted.terms.size === 0 && wanted.beginnings.length === 0) return marks;
  for (const { word, from, to } of placedWords(text)) if (isWanted(word, wanted)) marks.push({ from, to });
  return marks;
}

function isWanted(word: string, { terms, beginnings }: Wanted): boolean {
  return terms.has(word) || beginnings.some((start) => word.startsWith(start));
}

// Of a text of megabytes the best place is not looked for everywhere: a list is drawn at every key.
const STRETCH = 20_000;
const FARTHEST = 400_000;

/** Where the first wanted word stands; 0 where none is near. */
function firstMark(text: string, wanted: Wanted): number {
  for (const { word, from } of placedWords(text)) {
    if (from > FARTHEST) return 0;
    if (isWanted(word, wanted)) return from;
  }
  return 0;
}

/** A stretch of text for a list of hits, cut into pieces: `isHit` for the wanted words. */
export type Piece = { text: string; isHit: boolean };

/** The whole text in pieces. */
export function piecesOf(text: string, wanted: Wanted): Piece[] {
  return cut(text, marksIn(text, wanted), 0, text.length);
}

/**
 * The part of a text that shows most of what was looked for, in pieces; the text's beginning when nothing of it stands
 * there. In a very long text, the best of the stretch that begins with the first of it.
 * @param length about how many characters are shown
 */
export function snippetOf(text: string, wanted: Wanted, length = 180): Piece[] {
  const start = text.length <= STRETCH ? 0 : Math.max(0, firstMark(text, wanted) - length);
  const stretch = text.slice(start, start + STRETCH);
  const marks = marksIn(stretch, wanted);
  const [from, to] = bestWindow(stretch, marks, length);
  const pieces = cut(stretch, marks, from, to);
  if (start + from > 0) pieces.unshift({ text: '… ', isHit: false });
  if (start + to < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

function bestWindow(text: string, marks: readonly Span[], length: number): [from: number, to: number] {
  let best = { first: marks[0]?.from ?? 0, different: 0 };
  for (const [at, { from }] of marks.entries()) {
    const seen = new Set<string>();
    for (let next = at; next < marks.length; next += 1) {
      const mark = marks[next];
      if (mark === undefined || mark.to > from + length) break;
      seen.add(text.slice(mark.from, mark.to).toLowerCase());
    }
    if (seen.size > best.different) best = { first: from, different: seen.size };
  }
  // A little of what stands before, from the start of a word.
  const lead = best.first < length / 4 ? 0 : best.first - Math.floor(length / 4);
  const from = lead === 0 ? 0 : wordStart(text, lead, best.first);
  if (text.length - from <= length) return [from, text.length];
  const space = text.lastIndexOf(' ', from + length);
  return [from, space > best.first ? space : from + length];
}

function wordStart(text: string, at: number, before: number): number {
  const space = text.slice(at, before).search(/\s/);
  return space < 0 ? before : at + space + 1;
}

function cut(text: string, marks: readonly Span[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue;
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), isHit: false });
    pieces.push({ text: text.slice(mark.from, mark.to), isHit: true });
    at = mark.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isHit: false });
  return pieces;
}
