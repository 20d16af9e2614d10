import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SafetyLogReport, SealedEntry, WriteFailure } from '@shared/ipc/channels';
import type { Result } from '@shared/result';
import { errorCode } from '../disk/write-failure';
import { InspectionLog } from './inspection-log';
import { segmentNames } from './segments';

/** All safety logs of this profile, one folder an inspection, each opened when it is first asked for. */
export class SafetyLog {
  readonly #folder: string;
  readonly #logs = new Map<string, Promise<InspectionLog>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async append(inspection: string, entries: SealedEntry[]): Promise<Result<null, WriteFailure>> {
    const log = await this.#log(inspection);
    const answer = await log.append(entries);
    if (log.isGone) {
      // The next try starts a new log; what is missing in it shows as gaps, and is written again from the database.
      this.#logs.delete(inspection);
      await log.close();
    }
    return answer;
  }

  async heads(inspection: string): Promise<SafetyLogReport> {
    return (await this.#log(inspection)).report();
  }

  async read(
    inspection: string,
    from: number,
    count: number,
  ): Promise<{ entries: SealedEntry[]; total: number }> {
    return (await this.#log(inspection)).read(from, count);
  }

  /** Which inspections have anything in the log: what can be recovered when the database is gone. */
  async inspections(): Promise<string[]> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
    const withEntries = await Promise.all(
      names.map(async (name) => ((await segmentNames(join(this.#folder, name))).length > 0 ? [name] : [])),
    );
    return withEntries.flat().sort();
  }

  /** Opens every log ahead of being asked: while somebody types a passphrase there is time to read them. */
  async openAll(): Promise<void> {
    for (const inspection of await this.inspections()) await this.#log(inspection).catch(() => undefined);
  }

  /** Deletes the log of an inspection that was destroyed. Nothing may be appended to it any more. */
  async remove(inspection: string): Promise<void> {
    const log = this.#logs.get(inspection);
    this.#logs.delete(inspection);
    await (await log)?.close();
    await rm(join(this.#folder, inspection), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    for (const log of this.#logs.values()) await (await log).close();
    this.#logs.clear();
  }

  #log(inspection: string): Promise<InspectionLog> {
    const known = this.#logs.get(inspection);
    if (known !== undefined) return known;
    const opening = InspectionLog.open(join(this.#folder, inspection));
    this.#logs.set(inspection, opening);
    // A disk that could not be read may be readable at the next try.
    opening.catch(() => this.#logs.delete(inspection));
    return opening;
  }
}
