/** One or several times (or sizes) that one run of a measurement gave; the median of all runs together counts. */
export type Samples = number | number[];

/** A row that is ready to be measured: the app and its floor stand side by side, both warm. */
export interface PreparedRow {
  /** What the inspector waits for, once. */
  value: () => Promise<Samples>;
  /** The least work that gives the user the same thing, measured the same way; absent where the goal is no ratio. */
  floor?: () => Promise<Samples>;
  /** More figures for the table of one row: what the parts of it took, the longest, ... Asked once, at the end. */
  details?: () => Promise<Record<string, number>>;
  close: () => Promise<void>;
}

/** One line of the table: what an inspector waits for, beside a floor that nobody can beat. */
export interface BenchRow {
  /** As the command line names it: `npm run bench -- commit`. */
  name: string;
  /** What is measured, in an inspector's words. */
  what: string;
  /** What the floor is. */
  floorIs: string;
  unit: 'ms' | 'MB';
  /** `ratio`: value / floor must not exceed it. `over`: value - floor must not (in the row's unit). Null: no goal of its own. */
  goal: { kind: 'ratio' | 'over'; most: number } | null;
  /**
   * The sizes it is measured at, in ascending order, e.g. records: 1x, 10x, 100x. The goal counts at `goalAt` (the last
   * where absent). Empty where nothing grows.
   */
  sizes: readonly number[];
  goalAt?: number;
  /** What a size counts: "records". */
  sizeIs?: string;
  /** Runs of value and floor, one after the other in turns. Seven at least, but where one takes minutes. */
  runs: number;
  /** Every single sample must be below this too (p99 of all samples): one frame for a key. */
  p99Below?: number;
  /** @param size one of `sizes`; 0 where there are none */
  prepare: (size: number, bench: Bench) => Promise<PreparedRow>;
}

/** What rows may use: one for the whole run. */
export interface Bench {
  /** A folder for this run's files, removed at the end. */
  folder: string;
  /** Small sizes, to see that nothing breaks: figures mean nothing. */
  isSmall: boolean;
  /** Made once for all rows of a run, by name: profiles with many records take a while. */
  once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}
