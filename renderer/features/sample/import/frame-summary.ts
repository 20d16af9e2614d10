import { type FrameIndex, NO_DAY, ORDINARY } from '@shared/sampling/frame-index';

/** What a list holds, before any window or offence is chosen: small enough to hand to the window. */
export interface FrameSummary {
  rows: number;
  /** The list's own offence words, the most frequent first; rows after blank and duplicate ones. */
  offences: { word: string; rows: number }[];
  /** Words of the column that a purposive draw is made on. */
  marks: { word: string; rows: number }[];
  covers: { firstDay: number; lastDay: number } | null;
  /** True when dates are months: a month counts only if all of it lies in the window. */
  hasMonths: boolean;
  unreadableDates: { rows: number; examples: string[] };
  raggedRows: number;
}

export function summarise(index: FrameIndex): FrameSummary {
  const offences = index.offences.map(() => 0);
  const marks = index.markWords.map(() => 0);
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  let hasMonths = false;
  for (let at = 0; at < index.rows; at += 1) {
    if (index.kind[at] !== ORDINARY) continue;
    const offence = index.offence[at] ?? 0;
    offences[offence] = (offences[offence] ?? 0) + 1;
    if (index.markColumn !== null) {
      const mark = index.mark[at] ?? 0;
      marks[mark] = (marks[mark] ?? 0) + 1;
    }
    const from = index.from[at] ?? NO_DAY;
    const to = index.to[at] ?? NO_DAY;
    if (from === NO_DAY) continue;
    if (from < firstDay) firstDay = from;
    if (to > lastDay) lastDay = to;
    if (from !== to) hasMonths = true;
  }
  const byRows = (words: readonly string[], rows: readonly number[]) =>
    words.map((word, at) => ({ word, rows: rows[at] ?? 0 })).sort((a, b) => b.rows - a.rows);
  return {
    rows: index.rows,
    offences: byRows(index.offences, offences),
    marks: byRows(index.markWords, marks),
    covers: firstDay <= lastDay ? { firstDay, lastDay } : null,
    hasMonths,
    unreadableDates: index.unreadableDates,
    raggedRows: index.raggedRows,
  };
}
