import {
  type ActHistory,
  type ActRecord,
  actsOf,
  historyOf,
  labelOfTakingBack,
  plainLabel,
} from '@shared/journal/act-history';
import type { JournalEntry } from '@shared/journal/entry';
import { newId } from './change';
import type { JournalReader } from './journal-reader';
import type { Ledger } from './ledger';
import { CommitRefused } from './save-trouble';
import type { UndoOutcome } from './workspace';

/**
 * Undo and redo of this device's own acts, from the journal: they survive leaving the room and restarting the app.
 * The journal is read when somebody first asks for an undo.
 */
export class UndoStack {
  readonly #ledger: Ledger;
  readonly #reader: JournalReader;
  /** Where the device's chain ended when the inspection was opened; later acts are asked from the ledger. */
  readonly #openedAt: number;
  #earlier: ActRecord[] | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(ledger: Ledger, reader: JournalReader, openedAt: number) {
    this.#ledger = ledger;
    this.#reader = reader;
    this.#openedAt = openedAt;
  }

  /** One after the other, however fast the keys are pressed. */
  run(how: 'Undo' | 'Redo'): Promise<UndoOutcome> {
    const outcome = this.#running.then(() => this.#takeBack(how));
    this.#running = outcome.catch(() => undefined);
    return outcome;
  }

  /** Waits for what is being taken back. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #takeBack(how: 'Undo' | 'Redo'): Promise<UndoOutcome> {
    await this.#ledger.settled();
    const history = await this.#history();
    const target = (how === 'Undo' ? history.done : history.undone).at(-1);
    if (target === undefined) return { kind: 'nothing' };
    const entries = await this.#entriesOf(target);
    const label = plainLabel(target);
    const name = { act: newId(), label: labelOfTakingBack(how, target), undoes: target.act };
    const written = entries.length === 0 ? null : this.#ledger.takeBack(name, entries);
    if (written === null)
      return {
        kind: 'refused',
        message: `“${label}” was changed again since then, so it was left as it is. Change it by hand where you need to.`,
      };
    try {
      await written;
    } catch (error) {
      if (error instanceof CommitRefused) return { kind: 'refused', message: error.message };
      throw error;
    }
    return { kind: 'done', label };
  }

  async #history(): Promise<ActHistory> {
    this.#earlier ??= await this.#readEarlier();
    const acts = [...this.#earlier, ...this.#ledger.actsSinceOpened()];
    // Making the inspection is no act in it that could be taken back.
    return historyOf(acts.filter((act) => act.firstSeq > 1));
  }

  async #readEarlier(): Promise<ActRecord[]> {
    const acts: ActRecord[] = [];
    const { device } = this.#ledger.desk;
    for await (const page of this.#reader.entries(device, 1, this.#openedAt)) acts.push(...actsOf(page));
    return joinSplit(acts);
  }

  async #entriesOf({ firstSeq, lastSeq }: ActRecord): Promise<JournalEntry<string>[]> {
    const entries: JournalEntry<string>[] = [];
    const { device } = this.#ledger.desk;
    for await (const page of this.#reader.entries(device, firstSeq, lastSeq)) entries.push(...page);
    return entries.length === lastSeq - firstSeq + 1 ? entries : [];
  }
}

/** An act that lies across two pages of the journal is one act. */
function joinSplit(acts: readonly ActRecord[]): ActRecord[] {
  const joined: ActRecord[] = [];
  for (const act of acts) {
    const last = joined.at(-1);
    if (last?.act === act.act) last.lastSeq = act.lastSeq;
    else joined.push({ ...act });
  }
  return joined;
}
