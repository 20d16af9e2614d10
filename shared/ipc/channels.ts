// Names and types only: a schema here would be bundled into the preload.
import type { Result } from '@shared/result';
import type {
  BackupDone,
  BackupFailure,
  BackupState,
  BackupSummary,
  DisposalReport,
  RestoreFailure,
} from './backups';
import type { ErrorTrace } from './error-trace';

/** Where one device's chain in one inspection ends. */
export interface Head {
  device: string;
  seq: number;
  /** Checksum (hex) of the sealed bytes of the last record. */
  checksum: string;
}

/** One sealed journal entry on its way to the safety log. */
export interface SealedEntry {
  device: string;
  seq: number;
  sealed: Uint8Array;
}

/** What is wrong with a safety log, in numbers: nothing is deleted, damaged tails are set aside. */
export interface SafetyLogReport {
  heads: Head[];
  entries: number;
  /** Bytes that could not be read as records when the log was opened; kept in a file beside the log. */
  damagedBytes: number;
  /** Entries missing below a device's head (both ends included): lost to damage, to be written again from the database. */
  gaps: { device: string; from: number; to: number }[];
}

/** Argon2id settings and the vault key, wrapped. Everything is base64. */
export interface KeyFile {
  format: 1;
  vaultId: string;
  device: string;
  kdf: { algorithm: 'argon2id13'; operations: number; memoryBytes: number; salt: string };
  wrappedVaultKey: string;
  /** One wrapped key for each inspection, by the inspection's id; "vault" holds the vault's own rows. */
  inspectionKeys: Record<string, string>;
  /** The vault key once more, wrapped under the recovery key that is on paper; absent while there is none. */
  recovery?: { wrappedVaultKey: string };
  /** The vault key once more, wrapped under a secret that the operating system's keychain seals; absent unless it was asked for. */
  keychain?: { wrappedVaultKey: string };
  /** The device's keys for signing its journal; absent until the step "sign the journal" was taken. */
  signing?: { publicKey: string; wrappedSecretKey: string };
  /** Names of the steps that brought this vault up to date (see renderer/data/updates); absent before there were any. */
  steps?: string[];
}

export type WriteFailure =
  | { kind: 'disk-full' }
  | { kind: 'not-writable'; path: string }
  | { kind: 'failed'; code: string };

export type SaveFailure = { kind: 'cancelled' } | WriteFailure;

export type VaultState =
  | { kind: 'fresh' }
  | { kind: 'locked' }
  /** The key file cannot be read but evidence is there: never to be taken for a fresh vault. */
  | { kind: 'key-file-damaged' };

/** Whether the operating system's keychain may open the vault on this laptop. */
export type KeychainState =
  | { kind: 'available'; isKept: boolean }
  /** There is none, or it keeps its secrets in plain text. */
  | { kind: 'refused'; because: 'plain-text' | 'none' };

export interface Channels {
  'vault:state': { request: null; response: VaultState };
  /** First start: writes the key file; refuses when there is one already. */
  'vault:create': { request: KeyFile; response: Result<null, WriteFailure | { kind: 'exists' }> };
  /** Begins to count an attempt, and hands out the key file. */
  'vault:begin-attempt': {
    request: null;
    response: Result<KeyFile, { kind: 'wait'; milliseconds: number } | { kind: 'no-key-file' }>;
  };
  /** Answers once the attempt is counted on the disk: whoever is told earlier that a passphrase was wrong guesses for free. */
  'vault:attempt-counted': { request: null; response: null };
  'vault:attempt-succeeded': { request: null; response: null };
  /** Replaces the key file (new inspection key, new passphrase): atomic and fsynced. */
  'vault:update': { request: KeyFile; response: Result<null, WriteFailure> };
  'vault:locked': { request: null; response: null };

  'keychain:state': { request: null; response: KeychainState };
  /** Seals a secret (base64, 32 bytes) with the keychain of whoever is logged in. */
  'keychain:keep': {
    request: { secret: string };
    response: Result<null, WriteFailure | { kind: 'refused' }>;
  };
  /** The secret and the key file; null when the keychain does not give it. */
  'keychain:open': { request: null; response: { secret: string; file: KeyFile } | null };
  'keychain:forget': { request: null; response: null };

  /** Appends in order and fsyncs; answers when the bytes are on disk. */
  'log:append': {
    request: { inspection: string; entries: SealedEntry[] };
    response: Result<null, WriteFailure>;
  };
  'log:heads': { request: { inspection: string }; response: SafetyLogReport };
  /**
   * All entries of one log, in pages: as appended, each device's by seq. A page may hold fewer entries than asked for
   * (large ones); go on at `from + entries.length` until `total`.
   */
  'log:read': {
    request: { inspection: string; from: number; count: number };
    response: { entries: SealedEntry[]; total: number };
  };
  'log:inspections': { request: null; response: string[] };

  /** Sealed blobs (imported lists, attachments): written chunk by chunk, visible only once finished. */
  'blob:write': {
    request: { inspection: string; id: string; index: number; bytes: Uint8Array };
    response: Result<null, WriteFailure>;
  };
  'blob:finish': {
    request: { inspection: string; id: string; chunks: number };
    response: Result<null, WriteFailure>;
  };
  'blob:discard': { request: { inspection: string; id: string }; response: null };
  'blob:read': {
    request: { inspection: string; id: string; index: number };
    response: Result<{ bytes: Uint8Array; chunks: number }, { kind: 'missing' }>;
  };

  /**
   * Asks the user where, then writes whole or not at all. On a machine started with `--export-folder=<path>` (a managed
   * laptop, a test) it does not ask: everything goes there, under a name that is still free.
   */
  'export:save': {
    request: { fileName: string; bytes: Uint8Array };
    response: Result<{ path: string }, SaveFailure>;
  };
  /**
   * The same for what is too large to be handed over at once: asks where, takes the bytes piece by piece, and puts the
   * file there once it is whole. One at a time: beginning another gives up on the one before.
   */
  'export:begin': { request: { fileName: string }; response: Result<{ id: string }, SaveFailure> };
  'export:append': {
    request: { id: string; bytes: Uint8Array };
    response: Result<null, WriteFailure | { kind: 'given-up' }>;
  };
  /** With `keep: false` nothing is left of it. */
  'export:end': {
    request: { id: string; keep: boolean };
    response: Result<{ path: string }, WriteFailure | { kind: 'given-up' }>;
  };
  /** Prints a self-contained HTML document to a tagged PDF in a hidden, scriptless window. */
  'export:pdf': {
    request: { fileName: string; html: string; title: string; marking: string };
    response: Result<{ path: string }, SaveFailure>;
  };
  /** Ends the printing under way; its `export:pdf` answers that it was cancelled. */
  'export:stop-printing': { request: null; response: null };
  /**
   * The inspector pressed record: until `microphone:close` the window may ask for the microphone, and for nothing else.
   * False when no key or button was pressed a moment ago: a script cannot open it by itself.
   */
  'microphone:open': { request: null; response: boolean };
  'microphone:close': { request: null; response: null };

  'backup:state': { request: null; response: BackupState };
  /** Makes a backup if anything has changed since the last one; answers when it was read back. */
  'backup:now': { request: null; response: Result<BackupDone, BackupFailure> };
  /** Asks the user where, then makes the first backup there. Refused on a machine started with `--backup-folder=<path>`. */
  'backup:choose-folder': {
    request: null;
    response: Result<BackupDone, BackupFailure | { kind: 'cancelled' }>;
  };
  'backup:set-hours': { request: { everyHours: number }; response: null };
  /** Asks the user for a folder to restore from; `from: 'other'` then means that one. */
  'backup:choose-source': { request: null; response: Result<{ folder: string }, { kind: 'cancelled' }> };
  /** Copies everything sealed into the profile's `set-aside`, read back, before an update changes anything. */
  'backup:before-update': { request: null; response: Result<BackupDone, BackupFailure> };
  'backup:list': {
    request: { from: 'own' | 'other' };
    response: Result<BackupSummary[], BackupFailure>;
  };
  /** Copies and checks a backup; it takes the place of the present stores, which are set aside, at the next start. */
  'backup:restore': {
    request: { from: 'own' | 'other'; vaultId: string; name: string };
    response: Result<null, RestoreFailure>;
  };

  /** Asks for the database to be moved into the profile's `set-aside` at the next start, whole; nothing of it is deleted. */
  'database:set-aside': { request: null; response: Result<null, WriteFailure> };
  /** The folder in `set-aside` that the database was moved to at this start; null when it was not. */
  'database:was-set-aside': { request: null; response: string | null };

  /** Destroys one inspection for good: its key, safety log and blobs, here and in every backup that can be reached. */
  'disposal:destroy': { request: { inspection: string }; response: Result<DisposalReport, WriteFailure> };
  /** Ids of inspections that were destroyed; what the database still has of them goes too. */
  'disposal:destroyed': { request: null; response: string[] };

  /** What somebody who helps may see: versions, counts and crashes; nothing that was written, no paths, no ids. */
  'diagnostics:read': { request: null; response: string };
  /** Keeps an error of the window in the list of crashes on this machine. */
  'diagnostics:note-error': { request: ErrorTrace; response: null };

  /** Answers 'announce:closing': everything is written, the window may go. */
  'window:ready-to-close': { request: null; response: null };
  /** Whether the page before this one stopped, by a crash or for lack of memory; said once. */
  'window:did-stop': { request: null; response: boolean };

  'app:restart': { request: null; response: null };
  'app:about': {
    request: null;
    response: { version: string; electron: string; chromium: string; platform: string; profile: string };
  };
}

export type ChannelName = keyof Channels;

/** What the main process tells the window. */
export interface Announcements {
  /** The menu, the screen lock or suspend asks for a lock. */
  'announce:lock': { because: 'menu' | 'screen-locked' | 'suspend' };
  'announce:command': {
    command: 'quick-note' | 'undo' | 'redo' | 'search' | 'zoom-in' | 'zoom-out' | 'zoom-reset';
  };
  /** The window is about to close: finish writing, then answer through `window:ready-to-close`. */
  'announce:closing': null;
}

export type AnnouncementName = keyof Announcements;

/** The one bridge between the window and the main process, as `window.assay`. */
export interface Bridge {
  ask<C extends ChannelName>(channel: C, request: Channels[C]['request']): Promise<Channels[C]['response']>;
  listen<A extends AnnouncementName>(name: A, hear: (what: Announcements[A]) => void): () => void;
}
