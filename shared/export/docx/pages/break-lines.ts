import type { PrintedRun } from '../../printed/printed-document';
import { letterWidths, UNITS_PER_EM } from './arial-widths';

const SPACE = 32;
/** Hyphen and dashes: after these a word may go on on the next line. */
const BREAKS_AFTER = new Set([0x2d, 0x2010, 0x2013, 0x2014]);
/** A footnote's mark is set smaller than the text: 7 points beside 11. */
const RAISED = 7 / 11;

export interface BrokenLines {
  count: number;
  /** Footnotes first used here, with the line (from 0) that their mark is on. */
  marks: { line: number; number: number }[];
}

export interface LineLook {
  /** Points. */
  width: number;
  size: number;
  isBold: boolean;
}

/** Where the setting of lines has got to, in units of the font. */
interface Setting {
  room: number;
  lines: number;
  /** Up to the last place where the line may end, spaces included. */
  set: number;
  /** What stands after it. */
  word: number;
}

/** Every letter of a report goes through here, so it works on numbers only. */
function setText(line: Setting, text: string, widths: Uint16Array, scale: number): void {
  const space = widths[SPACE] ?? 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      line.set += line.word + space;
      line.word = 0;
      continue;
    }
    const letter = (widths[code] ?? 0) * scale;
    line.word += letter;
    if (line.set + line.word > line.room) {
      if (line.set > 0) line.lines += 1;
      line.set = 0;
      // A word that is wider than a line is cut where the line ends.
      if (line.word > line.room) {
        line.lines += 1;
        line.word = letter;
      }
    }
    if ((code === 0x2d || code > 0x2000) && BREAKS_AFTER.has(code)) {
      line.set += line.word;
      line.word = 0;
    }
  }
}

const startOf = ({ width, size }: LineLook): Setting => ({
  room: (width / size) * UNITS_PER_EM,
  lines: 1,
  set: 0,
  word: 0,
});

/** How many lines some text takes, as Word breaks them, without kerning or hyphenation. */
export function countLines(text: string, look: LineLook): number {
  const line = startOf(look);
  setText(line, text, letterWidths(look.isBold), 1);
  return line.lines;
}

/** The same for runs, with the footnotes that begin in them. */
export function breakLines(runs: readonly PrintedRun[], look: LineLook): BrokenLines {
  const line = startOf(look);
  const marks: BrokenLines['marks'] = [];
  for (const run of runs) {
    if (run.kind === 'text') setText(line, run.text, letterWidths(look.isBold || run.isBold), 1);
    else if (run.kind === 'footnote') {
      setText(line, String(run.number), letterWidths(false), RAISED);
      if (run.use === 1) marks.push({ line: line.lines - 1, number: run.number });
    } else {
      line.lines += 1;
      line.set = 0;
      line.word = 0;
    }
  }
  return { count: line.lines, marks };
}
