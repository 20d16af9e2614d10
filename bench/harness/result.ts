import type { BenchRow } from './row';
import { growthExponent } from './statistics';

/** One line of bench/results.json. */
export interface Result {
  row: string;
  what: string;
  floorIs: string;
  /** What it was measured at, where it grows: 10000 of "records". */
  size: number | null;
  sizeIs: string | null;
  value: number;
  floor: number | null;
  ratio: number | null;
  /** As the issue states it: "1.15x", "+150 MB", "below 16.7 ms". */
  goal: string;
  met: boolean | null;
  unit: 'ms' | 'MB';
  runs: number;
  p99: number | null;
  details: Record<string, number>;
  /** Exponent of growth over all sizes of the row, on its last line; null elsewhere. */
  exponent: number | null;
}

export interface Measured {
  size: number;
  value: number;
  floor: number | null;
  p99: number | null;
  runs: number;
  details: Record<string, number>;
}

/** The lines of one row: one for each size, the growth on the last. */
export function resultsOf(row: BenchRow, measured: readonly Measured[]): Result[] {
  const goalAt = row.goalAt ?? measured.at(-1)?.size;
  return measured.map((one, at): Result => {
    const counts = one.size === goalAt || measured.length === 1;
    const isLast = at === measured.length - 1;
    return {
      row: row.name,
      what: row.what,
      floorIs: row.floorIs,
      size: row.sizes.length === 0 ? null : one.size,
      sizeIs: row.sizeIs ?? null,
      value: rounded(one.value),
      floor: one.floor === null ? null : rounded(one.floor),
      ratio: one.floor === null ? null : rounded(one.value / one.floor),
      goal: counts ? goalWords(row) : '',
      met: counts ? isMet(row, one) : null,
      unit: row.unit,
      runs: one.runs,
      p99: row.p99Below === undefined || one.p99 === null ? null : rounded(one.p99),
      details: Object.fromEntries(Object.entries(one.details).map(([name, value]) => [name, rounded(value)])),
      exponent: isLast && measured.length > 1 ? rounded(growthExponent(measured)) : null,
    };
  });
}

function goalWords({ goal, unit, p99Below }: BenchRow): string {
  const parts: string[] = [];
  if (goal !== null) parts.push(goal.kind === 'ratio' ? `${goal.most}x` : `+${goal.most} ${unit}`);
  if (p99Below !== undefined) parts.push(`p99 below ${p99Below} ${unit}`);
  return parts.join(', ');
}

function isMet({ goal, p99Below }: BenchRow, { value, floor, p99 }: Measured): boolean | null {
  if (goal === null && p99Below === undefined) return null;
  const over = goal?.kind === 'ratio' ? value / (floor ?? Number.NaN) : value - (floor ?? 0);
  const isWithin = goal === null || over <= goal.most;
  return isWithin && (p99Below === undefined || (p99 ?? 0) < p99Below);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
