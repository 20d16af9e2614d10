import type { Bridge, KeyFile } from '@shared/ipc/channels';
import { InvariantError } from '@shared/result';
import { AssayDatabase, LAST_VERSION } from './database';
import { storedVersion } from './has-database';
import { isHeldBack } from './held-back';
import { holdsRows } from './holds-rows';
import type { KeyRing } from './key-ring';
import { everyPage } from './opening-pages';
import { type JournalEnds, journalEnds } from './reconcile';
import type { SealedPage } from './sealed-json';

/** IndexedDB counts ten for each of Dexie's versions. */
const STORED_VERSION = LAST_VERSION * 10;

/**
 * What can be had of a vault while its key is still being derived: Chromium opens the database, both copies of every
 * journal are asked where they end, and sealed pages of the inspection that was open are read. None of it needs a key, and
 * nothing is written. Whatever goes wrong here is asked again, and told, when the vault opens.
 */
export class EarlyReading {
  /** Open already, or opened by whoever enters the vault. */
  readonly database = new AssayDatabase(() => this.#openRing());
  /** The inspection that is likely to be opened first, and its sealed pages; null for none. */
  readonly pages: { of: string; records: Promise<readonly SealedPage[] | null> } | null;
  /** Whether anything is in the database; null when that has to be asked. */
  readonly hasRows: Promise<boolean | null>;
  readonly #ends: ReadonlyMap<string, Promise<JournalEnds | null>>;
  #ring: KeyRing | null = null;

  /** @param next the inspection that is likely to be opened at once; null for none */
  constructor(bridge: Bridge, file: KeyFile, next: string | null) {
    const isOpen = this.#open();
    const asked = <T>(question: () => Promise<T>): Promise<T | null> =>
      isOpen.then((open) => (open ? question() : null)).catch(() => null);
    this.hasRows = asked(() => holdsRows(this.database));
    // What still waits for room on the disk may reach the safety log at any moment.
    const still = Object.keys(file.inspectionKeys).filter((id) => !isHeldBack(id));
    this.#ends = new Map(still.map((id) => [id, asked(() => journalEnds(bridge, this.database, id))]));
    const readPages = (of: string) => asked(() => everyPage(this.database.pages, of).toArray());
    this.pages = next === null ? null : { of: next, records: readPages(next) };
  }

  /** Where an inspection's two journals end; null when that has to be asked. */
  ends(inspection: string): Promise<JournalEnds | null> {
    return this.#ends.get(inspection) ?? Promise.resolve(null);
  }

  /** From now on the database seals and opens. */
  openWith(ring: KeyRing): AssayDatabase {
    this.#ring = ring;
    return this.database;
  }

  /** Only what is there and needs no change of version: a database is neither made nor changed before its key is known. */
  async #open(): Promise<boolean> {
    try {
      if ((await storedVersion()) !== STORED_VERSION) return false;
      await this.database.open();
      return true;
    } catch {
      return false;
    }
  }

  #openRing(): KeyRing {
    if (this.#ring === null) throw new InvariantError('the vault is locked');
    return this.#ring;
  }
}
