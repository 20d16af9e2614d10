import { draft } from './draft';
import type { BenchRow } from './harness/row';
import { sample } from './sample';
import { coldStart } from './start';

/** Every row of the table, in its order. */
export const rows: readonly BenchRow[] = [coldStart, sample, draft];
