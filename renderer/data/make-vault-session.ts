import type { Inspection, Row } from '@shared/inspection/entities';
import type { Bridge } from '@shared/ipc/channels';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import type { Change } from './change';
import type { OpenKeyFile } from './key-file';
import type { OpenVault } from './open-vault';
import { watchForLeaving, writePendingTyping } from './pending-typing';
import type {
  CreateFailure,
  CreateInspectionFailure,
  OpenFailure,
  RecoverFailure,
  RecoveryReport,
  SessionState,
  UnlockFailure,
  UnlockReport,
  VaultSession,
} from './session';
import { defaultSettings, type VaultSettings } from './settings';
import type { Workspace } from './workspace';

/** Loaded behind the first screen: showing it needs neither the database nor libsodium. */
const loadRoom = () => import('./vault-room');

const NO_INSPECTIONS: readonly Row<'inspection'>[] = [];

/** The one session of the window. It starts by asking which screen the unlock gate has to show. */
export function makeVaultSession(bridge: Bridge): VaultSession {
  watchForLeaving();
  const session = new Session(bridge);
  void session.look();
  return session;
}

class Session implements VaultSession {
  readonly #bridge: Bridge;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { kind: 'checking' };
  #vault: OpenVault | null = null;
  /** The keys of a vault whose database has to be recovered first. */
  #keysInWaiting: OpenKeyFile | null = null;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async look(): Promise<void> {
    const state = await this.#bridge.ask('vault:state', null);
    // A database without a key file is evidence that nobody can open, not a new machine.
    const isOrphan = state.kind === 'fresh' && (await (await loadRoom()).hasDatabase());
    this.#become(isOrphan ? { kind: 'key-file-damaged' } : state);
    // While the passphrase is being typed.
    void loadRoom().then(({ loadSodium }) => loadSodium());
  }

  state(): SessionState {
    return this.#state;
  }

  subscribe(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  async createVault(passphrase: string): Promise<Result<null, CreateFailure>> {
    const { makeKeyFile, openStores, OpenVault, databaseTrouble } = await loadRoom();
    const keys = await makeKeyFile(passphrase);
    const kept = await this.#bridge.ask('vault:create', keys.file);
    if (!kept.ok) {
      keys.ring.wipe();
      return fail(kept.failure);
    }
    try {
      const opened = await openStores(this.#bridge, keys.ring);
      if (opened.damage !== null) throw new InvariantError('a new vault cannot be damaged');
      this.#enter(await OpenVault.open(opened.stores, keys, this.#tell));
      return succeed(null);
    } catch (error) {
      keys.ring.wipe();
      this.#become({ kind: 'locked' });
      return fail({ kind: 'database-refused', message: databaseTrouble(error) });
    }
  }

  async unlock(passphrase: string): Promise<Result<UnlockReport, UnlockFailure>> {
    const attempt = await this.#bridge.ask('vault:begin-attempt', null);
    if (!attempt.ok) return fail(attempt.failure);
    const { openKeyFile, openStores, OpenVault } = await loadRoom();
    const keys = await openKeyFile(attempt.value, passphrase);
    if (!keys.ok) return fail(keys.failure);
    await this.#bridge.ask('vault:attempt-succeeded', null);
    const opened = await openStores(this.#bridge, keys.value.ring);
    if (opened.damage !== null) {
      this.#keysInWaiting = keys.value;
      this.#become({ kind: 'needs-recovery', damage: opened.damage });
      return fail({ kind: 'database-damaged', damage: opened.damage });
    }
    return succeed(this.#enter(await OpenVault.open(opened.stores, keys.value, this.#tell)));
  }

  async recover(progress: (share: number) => void): Promise<Result<RecoveryReport, RecoverFailure>> {
    const keys = this.#keysInWaiting;
    if (keys === null || this.#state.kind !== 'needs-recovery')
      throw new InvariantError('recovery is offered only after an unlock that found damage');
    const { recoverStores, OpenVault } = await loadRoom();
    const recovered = await recoverStores(this.#bridge, keys.ring, this.#state.damage, progress);
    if (!recovered.ok) return fail(recovered.failure);
    this.#keysInWaiting = null;
    this.#enter(await OpenVault.open(recovered.value.stores, keys, this.#tell));
    return succeed(recovered.value.report);
  }

  async lock(): Promise<void> {
    const vault = this.#vault;
    if (vault === null) return;
    await writePendingTyping();
    // The screens go first, while the keys are still there: what was typed this moment is written as they leave.
    this.#vault = null;
    this.#become({ kind: 'locked' });
    await nextTurn();
    await writePendingTyping();
    await vault.close();
    await this.#bridge.ask('vault:locked', null);
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
    return this.#unlocked().openInspection(id, author);
  }

  setArchived(id: string, archived: boolean): Promise<void> {
    return this.#unlocked().setArchived(id, archived);
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

  #enter({ vault, report }: { vault: OpenVault; report: UnlockReport }): UnlockReport {
    this.#vault = vault;
    this.#become({ kind: 'unlocked' });
    return report;
  }

  #become(state: SessionState): void {
    this.#state = state;
    this.#tell();
  }

  readonly #tell = (): void => {
    for (const hear of this.#listeners) hear();
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
