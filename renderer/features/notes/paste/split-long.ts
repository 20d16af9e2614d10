/** A passage is one point; a longer one could not be marked, counted or linked, and typing in it would be slow. */
export const LONGEST_PASSAGE = 4_000;

/** Cuts a text into passages at the ends of sentences, else at spaces; put together again they are the text. */
export function splitLong(text: string, longest = LONGEST_PASSAGE): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const end = from + cutIn(text.slice(from, from + longest));
    parts.push(text.slice(from, end));
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Where to cut a stretch that is long enough: not in its first half, and never inside a character. */
function cutIn(stretch: string): number {
  const half = stretch.length >> 1;
  const sentence = Math.max(...['. ', '? ', '! ', '\n'].map((end) => stretch.lastIndexOf(end) + end.length));
  if (sentence > half) return sentence;
  const space = stretch.lastIndexOf(' ') + 1;
  if (space > half) return space;
  const last = stretch.charCodeAt(stretch.length - 1);
  const isSplitPair = last >= 0xd800 && last <= 0xdbff;
  return stretch.length - (isSplitPair ? 1 : 0);
}
