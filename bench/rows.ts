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
