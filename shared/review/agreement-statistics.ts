import { type Interval, wilson95, Z95 } from './interval';

/** A coefficient and its 95% interval; null where the data do not allow it to be worked out. */
export interface Coefficient {
  value: number | null;
  interval: Interval | null;
}

/** How two raters sorted the same files. `cells[i][j]`: the first said category i, the second category j. */
export interface RatingTable {
  cells: number[][];
}

/** Makes the table from pairs; values outside `categories` are not counted. */
export function ratingTable<T>(pairs: readonly (readonly [T, T])[], categories: readonly T[]): RatingTable {
  const cells = categories.map((first) =>
    categories.map((second) => pairs.filter(([a, b]) => a === first && b === second).length),
  );
  return { cells };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

interface Margins {
  n: number;
  agreed: number;
  rows: number[];
  columns: number[];
}

function margins({ cells }: RatingTable): Margins {
  const rows = cells.map(sum);
  const columns = cells.map((_, at) => sum(cells.map((row) => row[at] ?? 0)));
  return { n: sum(rows), agreed: sum(cells.map((row, at) => row[at] ?? 0)), rows, columns };
}

/** Interval around a coefficient; none where the standard error is nil, for that would claim certainty. */
function around(value: number, variance: number, reach: number): Interval | null {
  if (!(variance > 1e-12)) return null;
  const half = reach * Math.sqrt(variance);
  return { lower: Math.max(-1, value - half), upper: Math.min(1, value + half) };
}

/** Share of files on which both said the same, with its Wilson interval. */
export function percentageAgreement(table: RatingTable): { agreed: number; of: number } & Coefficient {
  const { n, agreed } = margins(table);
  if (n === 0) return { agreed, of: 0, value: null, interval: null };
  return { agreed, of: n, value: agreed / n, interval: wilson95(agreed, n) };
}

/**
 * Cohen's kappa, with the large-sample interval. No value where chance agreement is complete (both used one and the
 * same category throughout); no interval where a rater used one category only, for kappa is then nil whatever the other did.
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37-46
 * @see Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72, 323-327, formula 14
 */
export function cohenKappa(table: RatingTable): Coefficient {
  const { n, agreed, rows, columns } = margins(table);
  // Whole numbers until the division, so that a kappa of nil is exactly nil.
  const byChance = sum(rows.map((row, at) => row * (columns[at] ?? 0)));
  if (n === 0 || n * n === byChance) return { value: null, interval: null };
  const value = (n * agreed - byChance) / (n * n - byChance);
  const po = agreed / n;
  const pe = byChance / (n * n);
  const share = (counts: number[], at: number) => (counts[at] ?? 0) / n;
  let spread = 0;
  for (const [i, row] of table.cells.entries()) {
    for (const [j, cell] of row.entries()) {
      const term =
        i === j
          ? (1 - pe - (share(rows, i) + share(columns, i)) * (1 - po)) ** 2
          : (1 - po) ** 2 * (share(columns, i) + share(rows, j)) ** 2;
      spread += (cell / n) * term;
    }
  }
  const variance = (spread - (po * pe - 2 * pe + po) ** 2) / (n * (1 - pe) ** 4);
  return { value, interval: around(value, variance, Z95) };
}

/**
 * Gwet's AC1 for two raters, with the interval of its author's own variance and Student's t.
 * @see Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29-48, formulas 7 and 33
 */
export function gwetAc1(table: RatingTable): Coefficient {
  const { n, agreed, rows, columns } = margins(table);
  const q = table.cells.length;
  if (n === 0 || q < 2) return { value: null, interval: null };
  const prevalence = rows.map((row, at) => (row + (columns[at] ?? 0)) / (2 * n));
  const pe = sum(prevalence.map((share) => share * (1 - share))) / (q - 1);
  const value = (agreed / n - pe) / (1 - pe);
  if (n === 1) return { value, interval: null };
  let squares = 0;
  for (const [i, row] of table.cells.entries()) {
    for (const [j, cell] of row.entries()) {
      const agreement = ((i === j ? 1 : 0) - pe) / (1 - pe);
      const chance = (1 - (prevalence[i] ?? 0) + (1 - (prevalence[j] ?? 0))) / (2 * (q - 1));
      squares += cell * (agreement - (2 * (1 - value) * (chance - pe)) / (1 - pe) - value) ** 2;
    }
  }
  return { value, interval: around(value, squares / (n * (n - 1)), studentT975(n - 1)) };
}

/**
 * The 97.5% point of Student's t with whole degrees of freedom, to two decimals or better.
 * @see Abramowitz and Stegun (1964), 26.7.5; the first two are exact
 */
export function studentT975(freedom: number): number {
  if (freedom <= 1) return 12.7062;
  if (freedom === 2) return 4.3027;
  const z = Z95;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160;
  return z + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3 + g4 / freedom ** 4;
}
