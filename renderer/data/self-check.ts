import { type ChainEnd, chainStart, checkLink, endOf } from '@shared/journal/chain';
import { applyEntry, isSameState, type RowState } from '@shared/journal/row-state';
import type { JournalReader } from './journal-reader';
import type { Ledger, Stores } from './ledger';
import { mend } from './mend';
import { Pace } from './when-idle';

/** Entries opened in one go. */
const STEP = 50;

/** What reading the whole journal of an inspection found. */
export interface SelfCheck {
  /** Entries read and found unchanged, each in its place. */
  entries: number;
  /** Entries that could not be read, and were brought back from the safety log. */
  restored: number;
  /** Entries that neither copy holds. */
  lost: number;
  /** The first place of a device's chain at which something was changed, taken out or slipped in. */
  broken: { device: string; seq: number }[];
  /** Rows that did not say what their journal says, and do now. */
  rowsPutRight: number;
}

/**
 * Reads the journal from the first entry on, in small steps between which the window answers: every chain must be whole,
 * and every row must be what its entries make of it (an older copy of a sealed row opens as well: only this tells).
 * @param isStopped asked between the steps; a check that is stopped answers null
 */
export async function selfCheck(
  stores: Stores,
  ledger: Ledger,
  reader: JournalReader,
  isStopped: () => boolean,
): Promise<SelfCheck | null> {
  await ledger.settled();
  const shown = new Map(ledger.tables.states());
  const ends = new Map((await reader.heads()).map(({ device, seq }) => [device, seq]));
  let read = await readJournal(reader, ends, isStopped);
  if (read === null) return null;
  let restored = 0;
  if (read.missing > 0) {
    restored = (await mend(stores, ledger.desk.inspection)).entries;
    read = await readJournal(reader, ends, isStopped);
    if (read === null) return null;
  }
  const { entries, missing, broken, rows } = read;
  const isWhole = missing === 0 && broken.length === 0;
  const rowsPutRight = isWhole ? await putRight(ledger, shown, rows) : 0;
  return { entries, restored, lost: missing, broken, rowsPutRight };
}

interface JournalRead {
  entries: number;
  missing: number;
  broken: SelfCheck['broken'];
  rows: Map<string, RowState>;
}

async function readJournal(
  reader: JournalReader,
  ends: ReadonlyMap<string, number>,
  isStopped: () => boolean,
): Promise<JournalRead | null> {
  const read: JournalRead = { entries: 0, missing: 0, broken: [], rows: new Map() };
  const pace = new Pace();
  for (const [device, last] of ends) {
    let end: ChainEnd = chainStart;
    let brokenAt: number | null = null;
    for await (const page of reader.entries(device, 1, last, STEP)) {
      for (const entry of page) {
        if (brokenAt === null && checkLink(end, entry) !== null) brokenAt = entry.seq;
        end = endOf(entry);
        read.rows.set(entry.row, applyEntry(read.rows.get(entry.row), entry));
        read.entries += 1;
        read.missing -= 1;
        await pace.rest();
      }
      if (isStopped()) return null;
    }
    read.missing += last;
    if (brokenAt !== null) read.broken.push({ device, seq: brokenAt });
  }
  return read;
}

/** Only rows that nobody changed since the check began. */
async function putRight(
  ledger: Ledger,
  shown: ReadonlyMap<string, RowState>,
  made: ReadonlyMap<string, RowState>,
): Promise<number> {
  const wrong = new Map<string, RowState>();
  const pace = new Pace();
  for (const [id, state] of made) {
    const before = shown.get(id);
    if (before === undefined || !isSameState(before, state)) wrong.set(id, state);
    await pace.rest();
  }
  // Asked last, in one turn with the writing: anybody may have changed a row between the steps.
  for (const id of wrong.keys()) if (ledger.tables.state(id) !== shown.get(id)) wrong.delete(id);
  await ledger.putRight(wrong);
  return wrong.size;
}
