import { collectGarbage } from './collect-garbage';
import type { Stores } from './ledger';
import type { OpenedLedger } from './open-ledger';
import { type PagesSource, writePages } from './opening-pages';
import { type SelfCheck, selfCheck } from './self-check';
import { putStoredRowsRight } from './stored-rows';

/** Below this, opening row by row takes no longer. */
const FEWEST_ROWS = 250;
/** With more entries than these to apply, pages are written anew. */
const LONGEST_TAIL = 250;

/**
 * What is done in the background once an inspection is open: its journal is read and checked, its rows are compared with
 * it, and where that pays its opening pages are written, of what was just found to be right.
 * @param isStopped asked between the steps; a check that is stopped answers null
 */
export async function checkInBackground(
  stores: Stores,
  opened: OpenedLedger,
  isStopped: () => boolean,
): Promise<SelfCheck | null> {
  const check = await checkAll(stores, opened, isStopped);
  if (check !== null) await collectGarbage();
  return check;
}

async function checkAll(
  stores: Stores,
  opened: OpenedLedger,
  isStopped: () => boolean,
): Promise<SelfCheck | null> {
  const { ledger, reader, tail } = opened;
  const check = await selfCheck(stores, ledger, reader, isStopped);
  if (check === null) return null;
  const isWhole = check.lost === 0 && check.broken.length === 0;
  // Rows that were read one by one have been looked at already.
  const stored = tail === null || !isWhole ? 0 : await putStoredRowsRight(stores, ledger, isStopped);
  if (stored === null) return null;
  const isChanged = check.restored > 0 || check.rowsPutRight > 0;
  if (isWhole && (isChanged || tail === null || tail > LONGEST_TAIL))
    await writePagesOf(stores, opened, isStopped);
  return { ...check, rowsPutRight: check.rowsPutRight + stored };
}

async function writePagesOf(stores: Stores, opened: OpenedLedger, isStopped: () => boolean): Promise<void> {
  const { ledger } = opened;
  if (ledger.tables.states().size < FEWEST_ROWS) return;
  const source = await sourceOf(opened);
  if (source !== null)
    await writePages(stores.database, stores.ring, ledger.desk.inspection, source, isStopped);
}

/** The rows as they are on disk, with the ends of their journal; null while something is on its way there. */
async function sourceOf({ ledger, reader }: OpenedLedger): Promise<PagesSource | null> {
  await ledger.settled();
  const heads: PagesSource['heads'] = [];
  for (const { device, seq } of await reader.heads())
    heads.push({ device, seq, hash: (await reader.end(device, seq)).hash });
  // In one turn: the last entry on disk is the last in memory, so what is copied now is what the disk holds.
  const own = heads.find(({ device }) => device === ledger.desk.device)?.seq ?? 0;
  if (own !== ledger.lastSeq() || heads.some(({ hash }) => hash === '')) return null;
  const states = new Map(ledger.tables.states());
  const versions = new Map([...states.keys()].map((id) => [id, ledger.versionOf(id)]));
  return { heads, states, versionOf: (id) => versions.get(id) ?? 0 };
}
