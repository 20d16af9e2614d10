import type { AssayDatabase } from './database';
import { withinTime } from './within-time';

const REOPEN_WITHIN_MILLISECONDS = 10_000;

/**
 * Sees to it that nothing is written into a database that is no longer ours. A full disk makes Chromium close the
 * database under our feet, and the one it opens next can be empty (measured; electron/electron#41877). So after any
 * trouble the database is opened anew and given back what only the safety log has, before the next write.
 */
export class DatabaseKeeper {
  readonly #database: AssayDatabase;
  readonly #restore: () => Promise<void>;
  readonly #repairs = new Map<string, () => Promise<void>>();
  #isDoubted = false;
  #reopening: Promise<void> | null = null;

  /** @param restore brings the database up to what the safety log holds */
  constructor(database: AssayDatabase, restore: () => Promise<void>) {
    this.#database = database;
    this.#restore = restore;
  }

  /** What has to be put right in the reopened database before it is compared with the safety log; one for an inspection. */
  repairBy(inspection: string, repair: () => Promise<void>): void {
    this.#repairs.set(inspection, repair);
  }

  /** Nobody writes this inspection any more. */
  forget(inspection: string): void {
    this.#repairs.delete(inspection);
  }

  /** Something went wrong: look before the next write. */
  doubt(): void {
    this.#isDoubted = true;
  }

  /** Resolves when the database is open and complete; rejects when it cannot be had, and may be asked again. */
  async ready(): Promise<void> {
    if (!this.#isDoubted && this.#database.isOpen()) return;
    this.#reopening ??= this.#reopen();
    try {
      await this.#reopening;
    } finally {
      this.#reopening = null;
    }
  }

  async #reopen(): Promise<void> {
    this.#isDoubted = true;
    this.#database.close();
    await withinTime(REOPEN_WITHIN_MILLISECONDS, this.#database.open());
    for (const repair of this.#repairs.values()) await repair();
    await this.#restore();
    this.#isDoubted = false;
  }
}
