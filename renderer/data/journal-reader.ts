import { type ChainEnd, chainStart, endOf } from '@shared/journal/chain';
import type { JournalEntry } from '@shared/journal/entry';
import Dexie from 'dexie';
import type { AssayDatabase, EntryKey } from './database';
import type { KeyRing } from './key-ring';
import { readWhatIsThere } from './read-what-is-there';
import { openEntry, type SealedJournalEntry } from './sealed-json';

/** A page is opened in one go; larger ones would keep the window from answering. */
const PAGE = 250;

/** Where a device's entries end in the database. */
export interface DatabaseHead {
  device: string;
  seq: number;
}

/** Reads one inspection's journal from the database. */
export class JournalReader {
  readonly #database: AssayDatabase;
  readonly #ring: KeyRing;
  readonly inspection: string;

  constructor(database: AssayDatabase, ring: KeyRing, inspection: string) {
    this.#database = database;
    this.#ring = ring;
    this.inspection = inspection;
  }

  heads(): Promise<DatabaseHead[]> {
    return journalHeads(this.#database, this.inspection);
  }

  /** False when entries below a device's head are missing: their numbers have no gaps. */
  async isComplete(heads: readonly DatabaseHead[]): Promise<boolean> {
    const counts = await Promise.all(
      heads.map(({ device, seq }) =>
        this.#between([this.inspection, device, 1], [this.inspection, device, seq]).count(),
      ),
    );
    return heads.every(({ seq }, at) => counts[at] === seq);
  }

  /** Sealed entries of one device, both ends included, in order; those that can't be read are left out. */
  async sealed(device: string, from: number, to: number): Promise<SealedJournalEntry[]> {
    const stretch = () => this.#between([this.inspection, device, from], [this.inspection, device, to]);
    return (await readWhatIsThere(this.#database.journal, stretch)).values;
  }

  /** Entries of one device in order, a page at a time; entries whose seal does not open are left out. */
  async *entries(
    device: string,
    from: number,
    to: number,
    page = PAGE,
  ): AsyncGenerator<JournalEntry<string>[]> {
    for (let next = from; next <= to; next += page)
      yield this.#open(await this.sealed(device, next, Math.min(to, next + page - 1)));
  }

  /** Where a device's next entry has to continue. */
  async end(device: string, seq: number): Promise<ChainEnd> {
    if (seq === 0) return chainStart;
    const [record] = await this.sealed(device, seq, seq);
    const opened = record === undefined ? undefined : openEntry(this.#ring, record);
    return opened?.ok === true ? endOf(opened.value) : { ...chainStart, seq };
  }

  /** Every entry of every device, oldest first; nothing once nobody wants it any more. */
  async all(wanted?: AbortSignal): Promise<JournalEntry<string>[]> {
    const entries: JournalEntry<string>[] = [];
    for (const { device, seq } of await this.heads())
      for await (const page of this.entries(device, 1, seq)) {
        if (wanted?.aborted) return [];
        entries.push(...page);
      }
    return entries.sort((a, b) => (a.clock < b.clock ? -1 : 1));
  }

  #open(page: readonly SealedJournalEntry[]): JournalEntry<string>[] {
    return page.flatMap((record) => {
      const opened = openEntry(this.#ring, record);
      return opened.ok ? [opened.value] : [];
    });
  }

  #between(from: readonly unknown[], to: readonly unknown[]) {
    return entriesBetween(this.#database, from, to);
  }
}

/**
 * The last entry of each device. Jumps from device to device: as many reads as there are devices. Needs no key, since the
 * numbers of entries are in the clear.
 */
export async function journalHeads(database: AssayDatabase, inspection: string): Promise<DatabaseHead[]> {
  const heads: DatabaseHead[] = [];
  let below: EntryKey | [string, unknown, unknown] = [inspection, Dexie.maxKey, Dexie.maxKey];
  for (;;) {
    const keys: EntryKey[] = await entriesBetween(database, [inspection, Dexie.minKey, Dexie.minKey], below)
      .reverse()
      .limit(1)
      .primaryKeys();
    const [key] = keys;
    if (key === undefined) return heads;
    heads.push({ device: key[1], seq: key[2] });
    below = [inspection, key[1], 0];
  }
}

function entriesBetween({ journal }: AssayDatabase, from: readonly unknown[], to: readonly unknown[]) {
  return journal.where('[inspection+device+seq]').between(from, to, true, true);
}
