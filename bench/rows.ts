import { commit } from './commit';
import { draft } from './draft';
import { installedSize, memory } from './footprint';
import type { BenchRow } from './harness/row';
import { pages } from './pages';
import { compile, docx, pdf } from './report';
import { sample } from './sample';
import { score } from './score';
import { search } from './search';
import { coldStart } from './start';
import { keysDraft, keysNote, keysReview } from './typing';
import { open, unlockAll, unlockFirst } from './vault';

/** Every row of the table, in its order. */
export const rows: readonly BenchRow[] = [
  coldStart,
  unlockFirst,
  unlockAll,
  open,
  commit,
  keysNote,
  keysReview,
  keysDraft,
  score,
  pages,
  search,
  compile,
  docx,
  pdf,
  draft,
  sample,
  memory,
  installedSize,
];

/** Names that stand for several rows on the command line. */
const groups: Readonly<Record<string, readonly BenchRow[]>> = {
  notes: [keysNote, commit, search],
};

/** The rows that names on the command line ask for, in the table's order: all of them when none is named. */
export function rowsNamed(names: readonly string[]): { asked: BenchRow[]; unknown: string[] } {
  const meant = (name: string) => groups[name] ?? rows.filter((row) => row.name === name);
  const asked = new Set(names.length === 0 ? rows : names.flatMap(meant));
  return {
    asked: rows.filter((row) => asked.has(row)),
    unknown: names.filter((name) => meant(name).length === 0),
  };
}

/** What the command line may name. */
export const namesOfRows = [...rows.map(({ name }) => name), ...Object.keys(groups)];
