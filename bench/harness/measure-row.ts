import { type Measured, type Result, resultsOf } from './result';
import type { Bench, BenchRow, PreparedRow, Samples } from './row';
import { median, p99 } from './statistics';

const SMALL_RUNS = 1;

/** Measures one row at each of its sizes: value and floor in turns, so that a busy moment hits both. */
export async function measureRow(row: BenchRow, bench: Bench): Promise<Result[]> {
  const sizes = row.sizes.length === 0 ? [0] : bench.isSmall ? row.sizes.slice(0, 1) : row.sizes;
  const runs = bench.isSmall ? SMALL_RUNS : row.runs;
  const measured: Measured[] = [];
  for (const size of sizes) {
    const prepared = await row.prepare(size, bench);
    try {
      measured.push({ size, runs, ...(await measure(prepared, runs)) });
    } finally {
      await prepared.close();
    }
  }
  return resultsOf(row, measured);
}

async function measure(
  { value, floor, details }: PreparedRow,
  runs: number,
): Promise<Omit<Measured, 'size' | 'runs'>> {
  const values: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const turns = [async () => take(values, await value())];
    if (floor !== undefined) turns.push(async () => take(floors, await floor()));
    // Who goes first has the colder caches: by turns.
    if (run % 2 === 1) turns.reverse();
    for (const turn of turns) await turn();
  }
  return {
    value: median(values),
    floor: floor === undefined ? null : median(floors),
    p99: p99(values),
    details: details === undefined ? {} : await details(),
  };
}

function take(into: number[], samples: Samples): void {
  into.push(...(typeof samples === 'number' ? [samples] : samples));
}
