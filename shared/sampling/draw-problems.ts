import { writePeriod } from '@shared/text/day';
import { inFigures } from '@shared/text/number';
import type { DrawSettings, FrameCounts } from './frame';
import { dayNumber, isoDay, recordedOnInWords } from './recorded-on';

/** Something about the settings of a draw. A problem stops it; a note is said beside it. */
export interface DrawRemark {
  meaning: 'problem' | 'note';
  /** The stratum it is about, for showing it there. */
  stratum?: string;
  words: string;
}

/** Names a stratum on screen. */
export type StratumLabel = (id: string) => string;

/** What stops a count from being made at all: the window has to be two days in order. */
export function windowProblem(from: string, to: string): string | null {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (first === null || last === null) return 'Give the first and the last day of the window.';
  if (first > last) return 'The window ends before it begins. Swap the two days or correct one of them.';
  return null;
}

/**
 * Says that a window and a list have nothing in common, and what the list covers instead.
 * @param firstDay the list's first and last day since 1970, or null when no date could be read
 */
export function emptyWindowWords(
  settings: Pick<DrawSettings, 'windowFrom' | 'windowTo'>,
  covers: { firstDay: number; lastDay: number } | null,
): string {
  const period = writePeriod(settings.windowFrom, settings.windowTo);
  if (covers === null)
    return 'No date in this list can be read. Choose another date column in the step before.';
  const list = writePeriod(isoDay(covers.firstDay), isoDay(covers.lastDay));
  return `Nothing in this list was recorded in the window, ${period}. The list runs from ${list}.`;
}

/**
 * Looks at quotas before a draw: what cannot be drawn, and where fewer rows are eligible than wanted. A shortfall does
 * not stop the draw; it is said and recorded, and never made up from another stratum.
 */
export function drawRemarks(
  settings: Pick<DrawSettings, 'strata' | 'seed' | 'method' | 'subset'>,
  counts: FrameCounts,
  label: StratumLabel,
): DrawRemark[] {
  const remarks: DrawRemark[] = [];
  const problem = (words: string, stratum?: string) =>
    remarks.push({ meaning: 'problem', words, ...(stratum === undefined ? {} : { stratum }) });
  const note = (words: string, stratum: string) => remarks.push({ meaning: 'note', words, stratum });

  if (settings.seed.trim() === '') problem('The draw needs a seed, so that anybody can repeat it.');
  if (settings.method === 'purposive' && (settings.subset?.reason ?? '').trim() === '')
    problem('Say why only flagged files are looked at: the reason is printed with the result.');
  if (counts.eligible === 0) problem('No row of the list can be drawn: see what was excluded and why.');
  for (const { id, target, reserves } of settings.strata) {
    const eligible = counts.perStratum[id] ?? 0;
    const isWhole = (n: number) => Number.isInteger(n) && n >= 0;
    if (!isWhole(target)) problem(`${label(id)}: the quota must be a whole number, 0 or more.`, id);
    else if (!isWhole(reserves)) problem(`${label(id)}: reserves must be a whole number, 0 or more.`, id);
    else if (target === 0 && eligible > 0)
      note(`Quota 0: none of its ${inFigures(eligible)} files is drawn.`, id);
    else if (target > eligible) note(shortfallWords(target, eligible), id);
    else if (reserves > 0 && target + reserves > eligible)
      note(`${inFigures(eligible - target)} left for reserves, not ${inFigures(reserves)}.`, id);
  }
  const wanted = settings.strata.reduce((total, { target }) => total + target, 0);
  if (wanted <= 0 && remarks.every(({ meaning }) => meaning === 'note'))
    problem('Nothing would be drawn: every quota is 0.');
  return remarks;
}

function shortfallWords(target: number, eligible: number): string {
  const missing = inFigures(target - eligible);
  if (eligible === 0) return `No eligible file: ${missing} short.`;
  return `Only ${inFigures(eligible)} eligible: all are drawn, ${missing} short.`;
}

/** How many files a draw with these quotas will hold: in each stratum the smaller of what is wanted and what is there. */
export function filesToDraw(strata: DrawSettings['strata'], counts: FrameCounts): number {
  return strata.reduce(
    (total, { id, target }) => total + Math.max(0, Math.min(target, counts.perStratum[id] ?? 0)),
    0,
  );
}

/** Said under a date column, with what its first cell was taken for. */
export function dateReadAs(cell: string, recordedOn: string | null): string {
  return recordedOn === null
    ? `“${cell}” cannot be read as a date`
    : `“${cell}” is ${recordedOnInWords(recordedOn)}`;
}
