import type { DisposalCertificate } from '@shared/inspection/disposal-certificate';
import type { Inspection, Row } from '@shared/inspection/entities';
import type { WriteFailure } from '@shared/ipc/channels';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { VAULT_ROWS } from '@shared/vault/keys';
import { checkInBackground } from './background-check';
import { BlobStore } from './blobs';
import { type Change, newId, put } from './change';
import { archiveAct, changeClosed } from './change-closed';
import { destroy, forgetDestroyed, forgetRows } from './destroy-inspection';
import type { EarlyReading } from './early-reading';
import { letGo } from './held-back';
import { newestFirst, readInspectionRow, readInspectionRows } from './inspection-list';
import { InspectionWorkspace, intentOf } from './inspection-workspace';
import { addInspectionKey, type OpenKeyFile } from './key-file';
import type { Ledger, Stores } from './ledger';
import { type OpenedLedger, openLedger } from './open-ledger';
import { NOTHING_PREPARED, type Prepared, pagesOf, prepare } from './prepared';
import { reconcile, sumOf } from './reconcile';
import { CommitRefused, heldBackWords } from './save-trouble';
import type { SelfCheck } from './self-check';
import type { CreateInspectionFailure, KeyChangeFailure, OpenFailure, UnlockReport } from './session';
import type { VaultSettings } from './settings';
import { tellTime } from './timing';
import { UndoStack } from './undo-stack';
import {
  isPassphrase,
  withKeychain,
  withoutKeychain,
  withoutRecoveryKey,
  withPassphrase,
  withRecoveryKey,
} from './vault-keys';
import { readSettings, writeSettings } from './vault-settings';
import { withinTime } from './within-time';
import type { Workspace } from './workspace';

const CHECK_AFTER_MILLISECONDS = 2000;
const CLOSE_WITHIN_MILLISECONDS = 5000;

/** A vault that is unlocked: its keys, its list of inspections, its settings, and the inspection that is open. */
export class OpenVault {
  readonly #stores: Stores;
  readonly #tell: () => void;
  #keys: OpenKeyFile;
  #settings: { ledger: Ledger; values: VaultSettings };
  #inspections: readonly Row<'inspection'>[];
  #check: SelfCheck | null = null;
  #prepared: Prepared;
  #open: { workspace: InspectionWorkspace; stop: () => void } | null = null;

  private constructor(
    stores: Stores,
    keys: OpenKeyFile,
    settings: Ledger,
    inspections: readonly Row<'inspection'>[],
    prepared: Prepared,
    tell: () => void,
  ) {
    this.#stores = stores;
    this.#keys = keys;
    this.#settings = { ledger: settings, values: readSettings(settings) };
    this.#inspections = inspections;
    this.#prepared = prepared;
    this.#tell = tell;
  }

  /**
   * Compares both copies of every journal, and reads the settings and the list of inspections.
   * @param early what was asked while the key was derived
   */
  static async open(
    stores: Stores,
    keys: OpenKeyFile,
    tell: () => void,
    early: EarlyReading | null = null,
  ): Promise<{ vault: OpenVault; report: UnlockReport }> {
    const { comparing, prepared } = prepare(stores, early);
    const desk = { device: keys.file.device, inspection: VAULT_ROWS, author: '' };
    const compared = Promise.all(comparing.values());
    const [settings, inspections] = await Promise.all([
      Promise.resolve(comparing.get(VAULT_ROWS)).then((ends) => openLedger(stores, desk, 'refuse', ends)),
      readInspectionRows(stores, (id) => comparing.get(id)),
      compared.then(() => forgetDestroyed(stores)),
    ]);
    const vault = new OpenVault(stores, keys, settings.ledger, inspections, prepared, tell);
    return { vault, report: sumOf(await compared) };
  }

  inspections(): readonly Row<'inspection'>[] {
    return this.#inspections;
  }

  settings(): VaultSettings {
    return this.#settings.values;
  }

  changeSettings(set: Partial<VaultSettings>): Promise<void> {
    const written = writeSettings(this.#settings.ledger, set);
    this.#settings = { ...this.#settings, values: readSettings(this.#settings.ledger) };
    this.#tell();
    return written;
  }

  async create(
    value: Inspection,
    changes: readonly Change[],
  ): Promise<Result<string, CreateInspectionFailure>> {
    const id = newId();
    const keys = addInspectionKey(this.#keys, id);
    // The key first: rows without a key would be lost, a key without rows is only a number too many.
    const kept = await this.#stores.bridge.ask('vault:update', keys.file);
    if (!kept.ok) {
      this.#stores.ring.remove(id);
      return fail(kept.failure);
    }
    const author = (value.team.find((member) => member.role === 'lead') ?? value.team[0])?.id ?? '';
    const { ledger } = await openLedger(this.#stores, { device: keys.file.device, inspection: id, author });
    try {
      const label = value.isExample ? 'Open the example inspection' : 'Create the inspection';
      await ledger.commit(label, [put('inspection', value, id), ...changes].map(intentOf));
    } catch (error) {
      if (!(error instanceof CommitRefused)) throw error;
      await this.#stores.bridge.ask('vault:update', this.#keys.file);
      this.#stores.ring.remove(id);
      return fail({ kind: 'database-refused', message: error.message });
    } finally {
      ledger.close();
    }
    this.#keys = keys;
    this.#list({ ...value, id });
    return succeed(id);
  }

  async openInspection(id: string, author: string): Promise<Result<Workspace, OpenFailure>> {
    await this.closeInspection();
    const start = performance.now();
    if (!this.#stores.ring.has(id)) return fail({ kind: 'no-such-inspection' });
    // Read while the two copies of the journal are compared: what they bring is the journal's tail.
    const { compared, pages } = this.#prepared;
    this.#prepared = NOTHING_PREPARED;
    const paged = pages?.of === id ? pages.read : pagesOf(this.#stores, id);
    if (!(await letGo(this.#stores.bridge, id))) return fail({ kind: 'damaged', message: heldBackWords });
    // Nothing was written since unlocking compared it.
    const { heads } = await (compared.get(id) ?? reconcile(this.#stores, id));
    const desk = { device: this.#keys.file.device, inspection: id, author };
    const opened = await openLedger(this.#stores, desk, 'hold', { paged, heads });
    if (opened.problem !== null) return fail({ kind: 'damaged', message: opened.problem });
    if (opened.ledger.tables.state(id) === undefined) return fail({ kind: 'no-such-inspection' });
    const workspace = this.#workspaceOf(opened);
    const stop = workspace.subscribe(() => this.#listFrom(workspace));
    this.#open = { workspace, stop };
    void this.#checkInBackground(workspace, opened);
    tellTime('open inspection', start);
    return succeed(workspace);
  }

  async #checkInBackground(workspace: InspectionWorkspace, opened: OpenedLedger): Promise<void> {
    this.#check = null;
    const isStopped = (): boolean => this.#open?.workspace !== workspace;
    // The first screen goes first.
    await new Promise((resolve) => setTimeout(resolve, CHECK_AFTER_MILLISECONDS));
    if (isStopped()) return;
    const start = performance.now();
    try {
      this.#check = await checkInBackground(this.#stores, opened, isStopped);
    } catch (error) {
      // The vault was locked in the middle of a read.
      if (!isStopped()) throw error;
    }
    if (this.#check !== null) tellTime('background check', start);
    this.#tell();
  }

  /** What checking the open inspection in the background found; null until it is finished. */
  selfCheck(): SelfCheck | null {
    return this.#check;
  }

  async changePassphrase(current: string, next: string): Promise<Result<null, KeyChangeFailure>> {
    if (!(await isPassphrase(this.#keys.file, current))) return fail({ kind: 'wrong-passphrase' });
    return this.#keepKeys(await withPassphrase(this.#keys, next));
  }

  hasRecoveryKey(): boolean {
    return this.#keys.file.recovery !== undefined;
  }

  async makeRecoveryKey(passphrase: string): Promise<Result<string[], KeyChangeFailure>> {
    if (!(await isPassphrase(this.#keys.file, passphrase))) return fail({ kind: 'wrong-passphrase' });
    const { keys, groups } = withRecoveryKey(this.#keys);
    const kept = await this.#keepKeys(keys);
    return kept.ok ? succeed(groups) : kept;
  }

  removeRecoveryKey(): Promise<Result<null, WriteFailure>> {
    return this.#keepKeys(withoutRecoveryKey(this.#keys));
  }

  hasKeychain(): boolean {
    return this.#keys.file.keychain !== undefined;
  }

  /** The key file first: a secret that opens nothing does no harm, a key without its secret neither. */
  async keepInKeychain(passphrase: string): Promise<Result<null, KeyChangeFailure>> {
    if (!(await isPassphrase(this.#keys.file, passphrase))) return fail({ kind: 'wrong-passphrase' });
    const { keys, secret } = withKeychain(this.#keys);
    const kept = await this.#stores.bridge.ask('keychain:keep', { secret });
    if (!kept.ok)
      return kept.failure.kind === 'refused' ? fail({ kind: 'failed', code: 'refused' }) : fail(kept.failure);
    return this.#keepKeys(keys);
  }

  async stopKeychain(): Promise<Result<null, WriteFailure>> {
    await this.#stores.bridge.ask('keychain:forget', null);
    return this.#keepKeys(withoutKeychain(this.#keys));
  }

  async #keepKeys(keys: OpenKeyFile): Promise<Result<null, WriteFailure>> {
    const kept = await this.#stores.bridge.ask('vault:update', keys.file);
    if (kept.ok) {
      this.#keys = keys;
      this.#tell();
    }
    return kept;
  }

  /** Destroys the inspection that is open. */
  async destroyInspection(now: number): Promise<Result<DisposalCertificate, WriteFailure>> {
    if (this.#open === null) throw new InvariantError('only an open inspection can be destroyed');
    const { workspace } = this.#open;
    const id = workspace.inspectionId;
    const destroyed = await destroy(this.#stores, workspace, this.#keys.file.device, now);
    if (!destroyed.ok) return destroyed;
    await this.closeInspection();
    const { [id]: _, ...inspectionKeys } = this.#keys.file.inspectionKeys;
    this.#keys = { ...this.#keys, file: { ...this.#keys.file, inspectionKeys } };
    this.#stores.ring.remove(id);
    await forgetRows(this.#stores, id);
    this.#inspections = this.#inspections.filter((one) => one.id !== id);
    const { certificates } = this.settings();
    await this.changeSettings({ certificates: [destroyed.value, ...certificates] });
    return destroyed;
  }

  async setArchived(id: string, archived: boolean): Promise<void> {
    this.#prepared = NOTHING_PREPARED;
    const act = archiveAct(id, archived);
    if (this.#open?.workspace.inspectionId === id) return this.#open.workspace.commit(act);
    await changeClosed(this.#stores, this.#keys.file.device, id, act);
    const row = await readInspectionRow(this.#stores, id);
    if (row !== undefined) this.#list(row);
  }

  /** Closes the open inspection once everything is on disk. */
  async closeInspection(): Promise<void> {
    if (this.#open === null) return;
    const { workspace, stop } = this.#open;
    this.#open = null;
    // A disk that does not answer must not keep the keys in memory: what is in hand stays, sealed.
    await withinTime(CLOSE_WITHIN_MILLISECONDS, workspace.settled()).catch(() => undefined);
    stop();
    workspace.close();
  }

  /** Waits for everything handed in so far. */
  async settled(): Promise<void> {
    await Promise.all([this.#open?.workspace.settled(), this.#settings.ledger.settled()]);
  }

  /** Closes everything and wipes the keys. */
  async close(): Promise<void> {
    await this.closeInspection();
    await withinTime(CLOSE_WITHIN_MILLISECONDS, this.#settings.ledger.settled()).catch(() => undefined);
    this.#settings.ledger.close();
    this.#stores.database.close();
    this.#stores.ring.wipe();
  }

  #workspaceOf({ ledger, reader, openedAt }: OpenedLedger): InspectionWorkspace {
    return new InspectionWorkspace({
      ledger,
      reader,
      undoStack: new UndoStack(ledger, reader, openedAt),
      blobs: new BlobStore(this.#stores.bridge, this.#stores.ring, ledger.desk.inspection),
    });
  }

  #listFrom(workspace: Workspace): void {
    const row = workspace.row('inspection', workspace.inspectionId);
    if (row !== undefined && !this.#inspections.includes(row)) this.#list(row);
  }

  #list(row: Row<'inspection'>): void {
    const others = this.#inspections.filter((one) => one.id !== row.id);
    this.#inspections = [...others, row].sort(newestFirst);
    this.#tell();
  }
}
