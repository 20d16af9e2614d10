import type { DisposalCertificate } from '@shared/inspection/disposal-certificate';
import type { Inspection, Row } from '@shared/inspection/entities';
import { knownAuthor } from '@shared/inspection/known-author';
import type { Bridge, WriteFailure } from '@shared/ipc/channels';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import type { Change } from './change';
import { hasDatabase } from './has-database';
import type { OpenKeyFile } from './key-file';
import type { OpenVault } from './open-vault';
import { writePendingTyping } from './pending-typing';
import type { SelfCheck } from './self-check';
import type {
  CreateFailure,
  CreateInspectionFailure,
  DatabaseDamage,
  KeyChangeFailure,
  OpenFailure,
  RecoverFailure,
  RecoveryKeyRefusal,
  RecoveryReport,
  SessionState,
  UnlockFailure,
  UnlockReport,
  VaultSession,
} from './session';
import { defaultSettings, type VaultSettings } from './settings';
import type { OpenOutcome } from './unlocking';
import { afterNextFrame, nextTurn } from './when-idle';
import type { Workspace } from './workspace';

const NO_INSPECTIONS: readonly Row<'inspection'>[] = [];

const unlocking = () => import('./unlocking');

/** The session of one window: what of the vault is open, and the ways of opening and shutting it. */
export class WindowSession implements VaultSession {
  readonly #bridge: Bridge;
  readonly #isInside: () => boolean;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { kind: 'checking' };
  #vault: OpenVault | null = null;
  #locking: Promise<void> | null = null;
  /** The inspection that was opened last: after a lock its room comes back. */
  #last: string | null = null;
  #reopened: Workspace | null = null;
  /** A vault whose passphrase was right and whose database has to be recovered first. */
  #damaged: { keys: OpenKeyFile; damage: DatabaseDamage } | null = null;

  constructor(bridge: Bridge, isInside: () => boolean) {
    this.#bridge = bridge;
    this.#isInside = isInside;
  }

  async look(): Promise<void> {
    const state = await this.#bridge.ask('vault:state', null);
    // A database without a key file is evidence that nobody can open, not a new machine.
    const isOrphan = state.kind === 'fresh' && (await hasDatabase());
    this.#become(isOrphan ? { kind: 'key-file-damaged' } : state);
    await afterNextFrame();
    await (await unlocking()).warmUp();
  }

  state(): SessionState {
    return this.#state;
  }

  subscribe(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  async createVault(passphrase: string): Promise<Result<null, CreateFailure>> {
    const { createVaultIn } = await unlocking();
    const created = await createVaultIn(this.#bridge, passphrase, this.#tell);
    if (created.ok) this.#enter(created.value.vault);
    // The key file stands: from here on it is an ordinary vault that does not open yet.
    else if (created.failure.kind === 'database-refused') this.#become({ kind: 'locked' });
    return created.ok ? succeed(null) : created;
  }

  expectPassphrase(): void {
    void unlocking().then(({ expectPassphrase }) => expectPassphrase());
  }

  async unlock(passphrase: string): Promise<Result<UnlockReport, UnlockFailure>> {
    // Asked before anything else, drawing included: deriving begins with the answer.
    const begun = this.#beginAttempt();
    const { openVaultIn } = await unlocking();
    const attempt = await begun;
    if (!attempt.ok) return attempt;
    const outcome = await openVaultIn(this.#bridge, attempt.value, passphrase, this.#tell, this.#last);
    if (outcome.kind === 'wrong-passphrase') return fail(outcome);
    return this.#opened(outcome);
  }

  async unlockWithRecoveryKey(
    typed: string,
    newPassphrase: string,
  ): Promise<
    Result<UnlockReport, Exclude<UnlockFailure, { kind: 'wrong-passphrase' }> | RecoveryKeyRefusal>
  > {
    const { openVaultByRecoveryKey, readRecoveryKey } = await unlocking();
    const form = readRecoveryKey(typed);
    // A slip of the pen is no guess, and does not count as one.
    if (!form.ok) return fail(form.failure);
    const attempt = await this.#beginAttempt();
    if (!attempt.ok) return attempt;
    const file = attempt.value;
    const outcome = await openVaultByRecoveryKey(this.#bridge, file, typed, newPassphrase, this.#tell);
    switch (outcome.kind) {
      case 'entered':
      case 'damaged':
      case 'not-updated':
      case 'database-silent':
        return this.#opened(outcome);
      default:
        return fail(outcome);
    }
  }

  #beginAttempt() {
    const begin = () => this.#bridge.ask('vault:begin-attempt', null);
    return this.#locking === null ? begin() : this.#locking.then(begin);
  }

  async unlockByKeychain() {
    const { openVaultByKeychain } = await unlocking();
    await this.#locking;
    const outcome = await openVaultByKeychain(this.#bridge, this.#tell, this.#last);
    return outcome === null ? fail({ kind: 'not-opened' as const }) : this.#opened(outcome);
  }

  async #opened(
    outcome: Exclude<OpenOutcome, { kind: 'wrong-passphrase' }>,
  ): Promise<
    Result<
      UnlockReport,
      { kind: 'database-damaged'; damage: DatabaseDamage } | { kind: 'not-updated' | 'database-silent' }
    >
  > {
    if (outcome.kind === 'entered') {
      await this.#comeBack(outcome.entered.vault);
      this.#enter(outcome.entered.vault);
      return succeed(outcome.entered.report);
    }
    if (outcome.kind !== 'damaged') return fail({ kind: outcome.kind });
    const { keys, damage } = outcome;
    this.#damaged = { keys, damage };
    this.#become({ kind: 'needs-recovery', damage });
    return fail({ kind: 'database-damaged', damage });
  }

  /** Opens what was left open by the lock, so that its room is what the first frame shows. */
  async #comeBack(vault: OpenVault): Promise<void> {
    const inspection = vault.inspections().find(({ id }) => id === this.#last);
    if (inspection === undefined || !this.#isInside()) return;
    const author = knownAuthor(inspection, vault.settings().authors[inspection.id]);
    if (author === null) return;
    // Whatever keeps it from opening is told where it is opened again, by the screen in its place.
    const opened = await vault.openInspection(inspection.id, author).catch(() => null);
    this.#reopened = opened?.ok ? opened.value : null;
  }

  reopened(): Workspace | null {
    return this.#reopened;
  }

  async recover(progress: (share: number) => void): Promise<Result<RecoveryReport, RecoverFailure>> {
    if (this.#damaged === null)
      throw new InvariantError('recovery is offered only after an unlock that found damage');
    const { recoverVault } = await unlocking();
    const recovered = await recoverVault(this.#bridge, this.#damaged, this.#tell, progress);
    if (!recovered.ok) return recovered;
    this.#damaged = null;
    this.#enter(recovered.value.vault);
    return succeed(recovered.value.report);
  }

  /** Whoever asks while it is under way waits for the same lock. */
  lock(): Promise<void> {
    this.#locking ??= this.#lock().finally(() => {
      this.#locking = null;
    });
    return this.#locking;
  }

  async #lock(): Promise<void> {
    if (this.#vault === null && this.#damaged === null) return;
    this.#damaged?.keys.ring.wipe();
    this.#damaged = null;
    await writePendingTyping();
    const vault = this.#vault;
    this.#reopened = null;
    // The screens go first, while the keys are still there: what was typed this moment is written as they leave.
    this.#vault = null;
    this.#become({ kind: 'locked' });
    await nextTurn();
    await writePendingTyping();
    await vault?.close();
    await this.#bridge.ask('vault:locked', null);
    void unlocking().then(({ warmUp }) => warmUp());
  }

  inspections(): readonly Row<'inspection'>[] {
    return this.#vault?.inspections() ?? NO_INSPECTIONS;
  }

  createInspection(
    value: Inspection,
    changes: Change[] = [],
  ): Promise<Result<string, CreateInspectionFailure>> {
    return this.#unlocked().create(value, changes);
  }

  async openInspection(id: string, author: string): Promise<Result<Workspace, OpenFailure>> {
    await writePendingTyping();
    this.#last = id;
    return this.#unlocked().openInspection(id, author);
  }

  setArchived(id: string, archived: boolean): Promise<void> {
    return this.#unlocked().setArchived(id, archived);
  }

  selfCheck(): SelfCheck | null {
    return this.#vault?.selfCheck() ?? null;
  }

  changePassphrase(current: string, next: string): Promise<Result<null, KeyChangeFailure>> {
    return this.#unlocked().changePassphrase(current, next);
  }

  hasRecoveryKey(): boolean {
    return this.#vault?.hasRecoveryKey() ?? false;
  }

  makeRecoveryKey(passphrase: string): Promise<Result<string[], KeyChangeFailure>> {
    return this.#unlocked().makeRecoveryKey(passphrase);
  }

  hasKeychain(): boolean {
    return this.#vault?.hasKeychain() ?? false;
  }

  keepInKeychain(passphrase: string): Promise<Result<null, KeyChangeFailure>> {
    return this.#unlocked().keepInKeychain(passphrase);
  }

  stopKeychain(): Promise<Result<null, WriteFailure>> {
    return this.#unlocked().stopKeychain();
  }

  removeRecoveryKey(): Promise<Result<null, WriteFailure>> {
    return this.#unlocked().removeRecoveryKey();
  }

  async destroyInspection(): Promise<Result<DisposalCertificate, WriteFailure>> {
    await writePendingTyping();
    return this.#unlocked().destroyInspection(Date.now());
  }

  settings(): VaultSettings {
    return this.#vault?.settings() ?? defaultSettings;
  }

  changeSettings(set: Partial<VaultSettings>): Promise<void> {
    return this.#unlocked().changeSettings(set);
  }

  #unlocked(): OpenVault {
    if (this.#vault === null) throw new InvariantError('the vault is locked');
    return this.#vault;
  }

  #enter(vault: OpenVault): void {
    this.#vault = vault;
    this.#become({ kind: 'unlocked' });
  }

  #become(state: SessionState): void {
    this.#state = state;
    this.#tell();
  }

  readonly #tell = (): void => {
    for (const hear of this.#listeners) hear();
  };
}
