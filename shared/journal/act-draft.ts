import { type ChainEnd, chainEntry, endOf } from './chain';
import { type ClockState, tick, writeClock } from './clock';
import type { Composed } from './compose';
import type { JournalEntry } from './entry';
import { applyEntry, type RowState } from './row-state';

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

/** What the entries of one act share. */
export interface ActName {
  act: string;
  label: string;
  undoes?: string;
}

/** One act being written: entry after entry, each seeing the rows as the one before left them. Nothing outside changes. */
export class ActDraft {
  readonly entries: JournalEntry<string>[] = [];
  /** The rows it touches, as they were before it. */
  readonly before = new Map<string, RowState | undefined>();
  /** The same rows as they are after it. */
  readonly after = new Map<string, RowState>();
  readonly #desk: Desk;
  readonly #name: ActName;
  readonly #wall: number;
  readonly #stateOf: (row: string) => RowState | undefined;
  #standing: Standing;

  /** @param wall the machine's clock, milliseconds since 1970 */
  constructor(
    desk: Desk,
    standing: Standing,
    name: ActName,
    wall: number,
    stateOf: (row: string) => RowState | undefined,
  ) {
    this.#desk = desk;
    this.#standing = standing;
    this.#name = name;
    this.#wall = wall;
    this.#stateOf = stateOf;
  }

  /** Where the device stands after what was added so far. */
  get standing(): Standing {
    return this.#standing;
  }

  state(row: string): RowState | undefined {
    return this.after.get(row) ?? this.#stateOf(row);
  }

  add(table: string, row: string, { op, fields }: Composed): void {
    const clock = tick(this.#standing.clock, this.#wall);
    const entry = chainEntry<string>({
      device: this.#desk.device,
      seq: this.#standing.end.seq + 1,
      clock: writeClock(clock, this.#desk.device),
      author: this.#desk.author,
      inspection: this.#desk.inspection,
      table,
      row,
      op,
      fields,
      ...this.#name,
      previousHash: this.#standing.end.hash,
    });
    const state = this.state(row);
    if (!this.before.has(row)) this.before.set(row, state);
    this.after.set(row, applyEntry(state, entry));
    this.entries.push(entry);
    this.#standing = { end: endOf(entry), clock };
  }
}
