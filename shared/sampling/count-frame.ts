import { InvariantError } from '@shared/result';
import { type DrawSettings, type FrameCounts, WHOLE_FRAME } from './frame';
import { BLANK, DUPLICATE, type FrameIndex, NO_DAY } from './frame-index';
import { dayNumber } from './recorded-on';

/** What is asked of a row before it can be drawn; everything else in the settings is about the draw itself. */
export type CountSettings = Pick<
  DrawSettings,
  'method' | 'windowFrom' | 'windowTo' | 'offences' | 'keepRepeatedReferences' | 'subset'
> & { strata: readonly { id: string }[] };

/** Counts of a frame, and for each row the number of its stratum from 1, or 0 when it cannot be drawn. */
export interface CountedFrame {
  counts: FrameCounts;
  stratumOf: Uint16Array;
}

/**
 * Sorts every row of a frame into exactly one class.
 *
 * The questions are put in a fixed order and the first "no" decides: blank, exact duplicate of an earlier row, no
 * reference, no readable date, not wholly in the window (a month counts only if all of it lies inside), not in the
 * flagged subset, offence not mapped to a stratum, reference of an earlier eligible row (unless the lead keeps those).
 * A column that the list does not have is not asked about.
 */
export function countFrame(index: FrameIndex, settings: CountSettings): CountedFrame {
  const first = dayNumber(settings.windowFrom);
  const last = dayNumber(settings.windowTo);
  if (first === null || last === null) throw new InvariantError('the window must be two real days');
  const { mapping } = index;
  const stratumOfOffence = index.offences.map((word) =>
    stratumNumber(word, mapping.offence !== null, settings),
  );
  const subset = settings.subset;
  const isMarked = index.markWords.map((word) => subset?.values.includes(word) ?? true);
  const eligibleReferences = new Uint8Array(index.rows + 1);
  const stratumOf = new Uint16Array(index.rows);
  const perStratum = settings.strata.map(() => 0);
  const counts = emptyCounts(index.rows, subset !== undefined);

  for (let at = 0; at < index.rows; at += 1) {
    const kind = index.kind[at];
    const reference = index.reference[at] ?? 0;
    if (kind === BLANK) {
      counts.blank += 1;
      continue;
    }
    if (kind === DUPLICATE) {
      counts.exactDuplicates += 1;
      continue;
    }
    if (reference !== 0 && reference !== at + 1) counts.repeatedReferences += 1;
    if (mapping.reference !== null && reference === 0) {
      counts.withoutReference += 1;
      continue;
    }
    const from = index.from[at] ?? NO_DAY;
    if (mapping.recordedOn !== null && from === NO_DAY) {
      counts.withoutDate += 1;
      continue;
    }
    if (mapping.recordedOn !== null && (from < first || (index.to[at] ?? NO_DAY) > last)) {
      counts.outsideWindow += 1;
      continue;
    }
    if (subset !== undefined && !isMarked[index.mark[at] ?? 0]) {
      counts.outsideSubset = (counts.outsideSubset ?? 0) + 1;
      continue;
    }
    const stratum = stratumOfOffence[index.offence[at] ?? 0] ?? 0;
    if (stratum === 0) {
      counts.otherOffences += 1;
      continue;
    }
    if (reference !== 0) {
      if (!settings.keepRepeatedReferences && eligibleReferences[reference] === 1) {
        counts.repeatedLeftOut += 1;
        continue;
      }
      eligibleReferences[reference] = 1;
    }
    counts.eligible += 1;
    stratumOf[at] = stratum;
    perStratum[stratum - 1] = (perStratum[stratum - 1] ?? 0) + 1;
  }
  counts.perStratum = Object.fromEntries(settings.strata.map(({ id }, at) => [id, perStratum[at] ?? 0]));
  return { counts, stratumOf };
}

/** The number of an offence's stratum from 1; 0 when it is not sampled. */
function stratumNumber(word: string, hasOffences: boolean, settings: CountSettings): number {
  const mapped = Object.hasOwn(settings.offences, word) ? settings.offences[word] : undefined;
  if (hasOffences && mapped === undefined) return 0;
  if (settings.strata.length === 1 && settings.strata[0]?.id === WHOLE_FRAME) return 1;
  return settings.strata.findIndex(({ id }) => id === mapped) + 1;
}

function emptyCounts(read: number, hasSubset: boolean): FrameCounts {
  return {
    read,
    blank: 0,
    exactDuplicates: 0,
    withoutReference: 0,
    withoutDate: 0,
    outsideWindow: 0,
    ...(hasSubset ? { outsideSubset: 0 } : {}),
    otherOffences: 0,
    repeatedLeftOut: 0,
    eligible: 0,
    repeatedReferences: 0,
    perStratum: {},
  };
}
