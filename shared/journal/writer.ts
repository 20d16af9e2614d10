import { type ChainEnd, chainEntry, endOf } from './chain';
import { type ClockState, tick, writeClock } from './clock';
import type { Composed } from './compose';
import type { JournalEntry } from './entry';

/** What stays the same for everything that one device writes into one inspection. */
export interface Desk {
  device: string;
  inspection: string;
  author: string;
}

/** Where a device stands in an inspection: the end of its chain and its clock. */
export interface Standing {
  end: ChainEnd;
  clock: ClockState;
}

/** The act an entry belongs to. */
export interface ActOf {
  act: string;
  label: string;
  undoes?: string;
}

/** Which row an entry changes. */
export interface RowOf<T extends string> {
  table: T;
  row: string;
}

/**
 * Writes the next entry of a device's chain.
 * @param wall the machine's clock, milliseconds since 1970
 * @returns the entry, and where the device stands after it
 */
export function writeEntry<T extends string>(
  desk: Desk,
  standing: Standing,
  wall: number,
  act: ActOf,
  row: RowOf<T>,
  composed: Composed,
): { entry: JournalEntry<T>; standing: Standing } {
  const clock = tick(standing.clock, wall);
  const entry = chainEntry<T>({
    device: desk.device,
    seq: standing.end.seq + 1,
    clock: writeClock(clock, desk.device),
    author: desk.author,
    inspection: desk.inspection,
    table: row.table,
    row: row.row,
    op: composed.op,
    fields: composed.fields,
    ...act,
    previousHash: standing.end.hash,
  });
  return { entry, standing: { end: endOf(entry), clock } };
}
