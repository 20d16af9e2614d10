import type { DisposalCertificate } from '@shared/inspection/disposal-certificate';
import type { Inspection, Row } from '@shared/inspection/entities';
import type { WriteFailure } from '@shared/ipc/channels';
import type { Result } from '@shared/result';
import type { RecoveryKeyFailure } from '@shared/vault/recovery-key';
import type { Change } from './change';
import type { SelfCheck } from './self-check';
import type { VaultSettings } from './settings';
import type { Workspace } from './workspace';

/** Which screen the unlock gate has to show. */
export type SessionState =
  | { kind: 'checking' }
  | { kind: 'fresh' }
  | { kind: 'locked' }
  /** The passphrase was right, but the database is empty or damaged: offer `recover`. */
  | { kind: 'needs-recovery'; damage: DatabaseDamage }
  | { kind: 'unlocked' }
  /** Evidence is there, but the key file is gone or damaged: never to be taken for a fresh vault. */
  | { kind: 'key-file-damaged' };

/** What was found instead of the database, and what the safety log still holds. */
export interface DatabaseDamage {
  kind: 'missing' | 'unreadable';
  /** Inspections in the safety log. */
  inspections: number;
  /** Journal entries in the safety log: every change ever made is one. */
  entries: number;
  /** Bytes of the safety log that could not be read; set aside, never deleted. */
  damagedBytes: number;
}

export type CreateFailure = WriteFailure | { kind: 'exists' } | { kind: 'database-refused'; message: string };

export type UnlockFailure =
  | { kind: 'wrong-passphrase' }
  /** Too many wrong passphrases: try again after that many milliseconds. */
  | { kind: 'wait'; milliseconds: number }
  | { kind: 'no-key-file' }
  /** The passphrase was right, but this version has to bring the vault up to date first and could not; nothing was changed. */
  | { kind: 'not-updated' }
  /** The passphrase was right, but the database gives no answer (a full disk can do that): start Assay again. */
  | { kind: 'database-silent' }
  /** The state is now `needs-recovery`: the passphrase was right and `recover` needs no other. */
  | { kind: 'database-damaged'; damage: DatabaseDamage };

/** Why the recovery key did not open the vault; in every case the passphrase is what it was. */
export type RecoveryKeyRefusal = RecoveryKeyFailure | { kind: 'wrong-recovery-key' } | WriteFailure;

/** What unlocking found and put right by itself, for one quiet message. */
export interface UnlockReport {
  /** Journal entries that only the safety log had, brought back into the database. */
  broughtBack: number;
  /** Journal entries that only the database had, written to the safety log. */
  copiedToLog: number;
}

export interface RecoveryReport {
  inspections: number;
  entries: number;
  /** Entries that failed the check of their seal or of their chain and were left out (they stay in the log). */
  refused: number;
}

export type RecoverFailure =
  | { kind: 'database-refused'; message: string }
  /** The damaged database can be neither opened nor replaced while the app runs: offer to set it aside at the next start. */
  | { kind: 'database-in-the-way' }
  | { kind: 'nothing-to-recover' };

export type KeyChangeFailure = { kind: 'wrong-passphrase' } | WriteFailure;

export type CreateInspectionFailure = WriteFailure | { kind: 'database-refused'; message: string };

export type OpenFailure =
  | { kind: 'no-such-inspection' }
  /** Some rows could not be opened and the safety log could not replace them. */
  | { kind: 'damaged'; message: string };

/** Everything the app may ask of the vault. One for the window, made by `makeVaultSession`. */
export interface VaultSession {
  state(): SessionState;
  /** Hears changes of `state`, `inspections` and `settings`. */
  subscribe(hear: () => void): () => void;

  /** First start. Ends unlocked. Takes up to a second (key derivation). */
  createVault(passphrase: string): Promise<Result<null, CreateFailure>>;
  /** Somebody is typing the passphrase: what unlocking needs gets ready. */
  expectPassphrase(): void;
  unlock(passphrase: string): Promise<Result<UnlockReport, UnlockFailure>>;
  /** Opens with the recovery key from paper and sets a new passphrase. */
  unlockWithRecoveryKey(
    typed: string,
    newPassphrase: string,
  ): Promise<Result<UnlockReport, Exclude<UnlockFailure, { kind: 'wrong-passphrase' }> | RecoveryKeyRefusal>>;
  /** Opens with the operating system's keychain, where that was switched on. */
  unlockByKeychain(): Promise<
    Result<
      UnlockReport,
      | Extract<UnlockFailure, { kind: 'database-damaged' | 'not-updated' | 'database-silent' }>
      | { kind: 'not-opened' }
    >
  >;
  /** Rebuilds the database from the safety log; `progress` from 0 to 1. Ends unlocked. */
  recover(progress: (share: number) => void): Promise<Result<RecoveryReport, RecoverFailure>>;
  /** Writes what is still being typed, closes the open inspection, wipes the keys. */
  lock(): Promise<void>;

  /** All inspections of the vault, archived ones too, newest first; the same array until one changes. */
  inspections(): readonly Row<'inspection'>[];
  /**
   * Makes an inspection; `changes` (an example, an imported archive) are written in the same act.
   * The row in table "inspection" has the inspection's own id, which is the answer.
   */
  createInspection(value: Inspection, changes?: Change[]): Promise<Result<string, CreateInspectionFailure>>;
  /** Reads an inspection into memory. `author` is the team member's id. Closes the one that was open. */
  openInspection(id: string, author: string): Promise<Result<Workspace, OpenFailure>>;
  /** What unlocking opened again, because the lock had closed it; null when nothing or when it did not open. */
  reopened(): Workspace | null;
  /** Archives an inspection or opens it again; nothing in it changes. */
  setArchived(id: string, archived: boolean): Promise<void>;

  /** What checking the open inspection in the background found; null until it is finished. */
  selfCheck(): SelfCheck | null;

  /** Nothing is sealed again: only the vault key is wrapped anew. Backups made before keep the old passphrase. */
  changePassphrase(current: string, next: string): Promise<Result<null, KeyChangeFailure>>;
  hasRecoveryKey(): boolean;
  /** Makes a recovery key, which replaces the one there was; answers the groups to write down. They are shown once. */
  makeRecoveryKey(passphrase: string): Promise<Result<string[], KeyChangeFailure>>;
  hasKeychain(): boolean;
  /** From now on whoever is logged in to this laptop's system opens the vault without the passphrase. */
  keepInKeychain(passphrase: string): Promise<Result<null, KeyChangeFailure>>;
  stopKeychain(): Promise<Result<null, WriteFailure>>;
  removeRecoveryKey(): Promise<Result<null, WriteFailure>>;

  /**
   * Destroys the open inspection for good, here and in every backup that can be reached. On failure nothing was
   * destroyed. Afterwards it is closed and gone from the list; the certificate is kept in the settings.
   */
  destroyInspection(): Promise<Result<DisposalCertificate, WriteFailure>>;

  settings(): VaultSettings;
  changeSettings(set: Partial<VaultSettings>): Promise<void>;
}
