import type { Bridge, SealedEntry, WriteFailure } from '@shared/ipc/channels';
import type { Result } from '@shared/result';
import type { SealedJournalEntry } from './sealed-json';

const RETRY_MILLISECONDS = [1000, 2000, 5000, 10_000, 30_000];
/** The main process refuses larger appends. */
const LARGEST_APPEND_BYTES = 16 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

export type LogState = { kind: 'complete' } | { kind: 'writing' } | { kind: 'behind'; failure: WriteFailure };

/**
 * Brings one inspection's sealed entries to the safety log, in order, one append at a time. What cannot be written stays
 * here and is tried again; after a restart the two heads are compared and the rest follows.
 */
export class LogWriter {
  readonly #bridge: Bridge;
  readonly inspection: string;
  readonly #onState: (state: LogState) => void;
  readonly #waiting: SealedEntry[] = [];
  #running: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #state: LogState = { kind: 'complete' };

  constructor(bridge: Bridge, inspection: string, onState: (state: LogState) => void) {
    this.#bridge = bridge;
    this.inspection = inspection;
    this.#onState = onState;
  }

  state(): LogState {
    return this.#state;
  }

  /** Resolves once these entries were tried: the state says whether they are on disk. */
  append(records: readonly SealedJournalEntry[]): Promise<void> {
    for (const { device, seq, sealed } of records) this.#waiting.push({ device, seq, sealed });
    return this.write();
  }

  /** Writes what waits; a run under way takes along what came while it was writing. */
  write(): Promise<void> {
    clearTimeout(this.#retry);
    this.#running ??= this.#writeAll();
    return this.#running;
  }

  /** No more tries; what is missing is written when the inspection is opened again. */
  stop(): void {
    clearTimeout(this.#retry);
  }

  async #writeAll(): Promise<void> {
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      if (this.#failures === 0) this.#become({ kind: 'writing' });
      const part = nextPart(this.#waiting);
      const answer = await this.#ask(part);
      if (!answer.ok) {
        this.#running = null;
        this.#tryLater(answer.failure);
        return;
      }
      this.#waiting.splice(0, part.length);
      this.#failures = 0;
    }
    // In the same turn as the last look at what waits: entries appended after it start a new run.
    this.#running = null;
    this.#become({ kind: 'complete' });
  }

  async #ask(entries: SealedEntry[]): Promise<Result<null, WriteFailure>> {
    try {
      return await this.#bridge.ask('log:append', { inspection: this.inspection, entries });
    } catch {
      // The main process logs what went wrong there; here it only matters that the entries are not on disk.
      return { ok: false, failure: { kind: 'failed', code: 'no answer' } };
    }
  }

  #tryLater(failure: WriteFailure): void {
    const wait = RETRY_MILLISECONDS[Math.min(this.#failures, RETRY_MILLISECONDS.length - 1)];
    this.#failures += 1;
    this.#retry = setTimeout(() => void this.write(), wait);
    this.#become({ kind: 'behind', failure });
  }

  #become(state: LogState): void {
    this.#state = state;
    this.#onState(state);
  }
}

function nextPart(waiting: readonly SealedEntry[]): SealedEntry[] {
  let bytes = 0;
  const end = waiting.findIndex(({ sealed }, index) => {
    bytes += sealed.byteLength;
    return index > 0 && (bytes > LARGEST_APPEND_BYTES || index >= MOST_ENTRIES);
  });
  return waiting.slice(0, end < 0 ? waiting.length : end);
}
