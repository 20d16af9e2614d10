import { writePeriod } from '@shared/text/day';
import type { DrawSettings, FrameCounts } from './frame';

export interface ExclusionLine {
  id: keyof FrameCounts;
  rows: number;
  label: string;
  /** Why, in a sentence. */
  because: string;
}

type Said = Pick<DrawSettings, 'windowFrom' | 'windowTo' | 'keepRepeatedReferences' | 'subset'>;

/**
 * What was left out of a frame and why, in the order in which the questions are put to a row. The rows of the lines
 * and the eligible ones add up to the rows read.
 */
export function exclusionLines(counts: FrameCounts, settings: Said): ExclusionLine[] {
  const lines: ExclusionLine[] = [
    { id: 'blank', rows: counts.blank, label: 'Blank rows', because: 'No cell has text in it.' },
    {
      id: 'exactDuplicates',
      rows: counts.exactDuplicates,
      label: 'Exact duplicate rows',
      because: 'Every cell is the same as in an earlier row; the earlier one stays.',
    },
    {
      id: 'withoutReference',
      rows: counts.withoutReference,
      label: 'No crime reference',
      because: 'Without a reference the force cannot find the file.',
    },
    {
      id: 'withoutDate',
      rows: counts.withoutDate,
      label: 'No readable date',
      because: 'It cannot be said whether the crime was recorded in the window.',
    },
    {
      id: 'outsideWindow',
      rows: counts.outsideWindow,
      label: 'Outside the window',
      because: `Not recorded from ${writePeriod(settings.windowFrom, settings.windowTo)}. A month counts only if all of it lies in the window.`,
    },
    {
      id: 'outsideSubset',
      rows: counts.outsideSubset ?? 0,
      label: 'Not flagged',
      because: flaggedBecause(settings.subset?.reason ?? ''),
    },
    {
      id: 'otherOffences',
      rows: counts.otherOffences,
      label: 'Other offences',
      because: 'The offence is not one of those sampled.',
    },
    {
      id: 'repeatedLeftOut',
      rows: counts.repeatedLeftOut,
      label: 'Repeated references',
      because: 'An earlier eligible row has the same reference; that one stays.',
    },
  ];
  return lines.filter(({ id }) => id !== 'outsideSubset' || settings.subset !== undefined);
}

function flaggedBecause(reason: string): string {
  const end = reason.trim() === '' ? '.' : `: ${reason.trim()}`;
  return `The draw looks only at flagged files${end}`;
}

/** Whether the numbers of a count agree with each other: every row in exactly one class, every eligible one in a stratum. */
export function addsUp(counts: FrameCounts): boolean {
  const out = [
    counts.blank,
    counts.exactDuplicates,
    counts.withoutReference,
    counts.withoutDate,
    counts.outsideWindow,
    counts.outsideSubset ?? 0,
    counts.otherOffences,
    counts.repeatedLeftOut,
  ];
  const strata = Object.values(counts.perStratum);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return sum(out) + counts.eligible === counts.read && sum(strata) === counts.eligible;
}
