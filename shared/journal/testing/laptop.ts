import { ActDraft, type Desk, type Standing } from '@shared/journal/act-draft';
import { chainStart } from '@shared/journal/chain';
import { clockAtRest, receive } from '@shared/journal/clock';
import { compose, type Intent } from '@shared/journal/compose';
import type { JournalEntry } from '@shared/journal/entry';
import { applyEntry, fieldsOf, type RowState } from '@shared/journal/row-state';
import { takeBack } from '@shared/journal/undo';

export type LaptopIntent = { table?: string; row: string } & Intent;

/** One inspector's laptop with nothing but a journal: what the app does, without a database. */
export class Laptop {
  readonly entries: JournalEntry<string>[] = [];
  readonly rows = new Map<string, RowState>();
  /** The laptop's wall clock, milliseconds since 1970; tests set it as they like. */
  wall = 1_000_000;
  readonly #desk: Desk;
  readonly #known = new Set<string>();
  #standing: Standing = { end: chainStart, clock: clockAtRest };
  #acts = 0;

  constructor(device: string) {
    this.#desk = { device, inspection: 'i', author: `author of ${device}` };
  }

  /** Does something and answers its entries. */
  act(...intents: LaptopIntent[]): JournalEntry<string>[] {
    const draft = this.#draft();
    for (const { table = 'note', row, ...intent } of intents) {
      const composed = compose(draft.state(row), intent);
      if (composed !== null) draft.add(table, row, composed);
    }
    return this.#keep(draft);
  }

  /** Takes an act back; null when a value was changed since. */
  undo(entries: readonly JournalEntry<string>[]): JournalEntry<string>[] | null {
    const draft = this.#draft();
    return takeBack(draft, entries).ok ? this.#keep(draft) : null;
  }

  /** Reads everything that another laptop knows. */
  readFrom(other: Laptop): void {
    for (const entry of other.entries) {
      if (this.#known.has(entry.hash)) continue;
      this.#learn(entry);
      this.#standing = { ...this.#standing, clock: receive(this.#standing.clock, entry.clock) };
    }
  }

  fields(row: string): Record<string, unknown> | null {
    const state = this.rows.get(row);
    return state === undefined ? null : fieldsOf(state);
  }

  #draft(): ActDraft {
    this.#acts += 1;
    const name = { act: `${this.#desk.device}-${this.#acts}`, label: 'Do something' };
    return new ActDraft(this.#desk, this.#standing, name, this.wall, (row) => this.rows.get(row));
  }

  #keep(draft: ActDraft): JournalEntry<string>[] {
    this.#standing = draft.standing;
    for (const entry of draft.entries) this.#learn(entry);
    return draft.entries;
  }

  #learn(entry: JournalEntry<string>): void {
    this.#known.add(entry.hash);
    this.entries.push(entry);
    this.rows.set(entry.row, applyEntry(this.rows.get(entry.row), entry));
  }
}

/** A row's state as plain data in a fixed order, to compare what different orders of entries led to. */
export function plainState(state: RowState): unknown {
  return { ...state, paths: Object.fromEntries([...state.paths].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
