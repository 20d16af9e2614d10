import type { LogState } from './log-writer';
import { heldInLog, safetyLogTrouble } from './save-trouble';
import type { SaveState } from './workspace';

/** Puts together what the queue and the safety log know into the one state that the screen shows. */
export class SaveProgress {
  readonly #tell: () => void;
  #state: SaveState;
  #isWriting = false;
  #log: LogState = { kind: 'complete' };
  #refusal: string | null = null;
  #held: string | null = null;

  /** @param at when the inspection was last saved, milliseconds since 1970 */
  constructor(at: number, tell: () => void) {
    this.#state = { kind: 'saved', at };
    this.#tell = tell;
  }

  /** The same object until something changes. */
  state(): SaveState {
    return this.#state;
  }

  queueIsWriting(isWriting: boolean): void {
    this.#isWriting = isWriting;
    this.#update();
  }

  logIs(state: LogState): void {
    this.#log = state;
    this.#update();
  }

  /** The database does not take what was committed; whether the safety log has it is another matter. */
  held(message: string): void {
    this.#held = message;
    this.#update();
  }

  written(): void {
    this.#held = null;
    this.#refusal = null;
    this.#update();
  }

  refused(message: string): void {
    this.#refusal = message;
    this.#update();
  }

  #update(): void {
    const next = this.#next();
    if (next.kind === this.#state.kind && (next.kind === 'saving' || next.kind === 'saved')) return;
    this.#state = next;
    this.#tell();
  }

  #next(): SaveState {
    if (this.#refusal !== null) return { kind: 'failed', message: this.#refusal };
    if (this.#held !== null && this.#log.kind === 'behind') return { kind: 'failed', message: this.#held };
    if (this.#held !== null && this.#log.kind === 'complete') return { kind: 'one-copy', message: heldInLog };
    if (this.#log.kind === 'behind')
      return { kind: 'one-copy', message: safetyLogTrouble(this.#log.failure) };
    if (this.#isWriting || this.#log.kind === 'writing') return { kind: 'saving' };
    return { kind: 'saved', at: Date.now() };
  }
}
