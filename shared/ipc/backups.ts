import type { WriteFailure } from './channels';

/** One backup as the list shows it, read from its manifest alone. */
export interface BackupSummary {
  /** Its folder's name, e.g. "000012 2017-03-03 14.03". */
  name: string;
  /** Empty when the manifest cannot be read. */
  vaultId: string;
  /** Milliseconds since 1970 by this laptop's clock. */
  madeAt: number;
  bytes: number;
  files: number;
  inspections: number;
  /** Journal entries: every change ever made is one. */
  entries: number;
  /** False for a backup of another vault (another laptop's, or one from before a new start). */
  isOfThisVault: boolean;
  /** Damaged: the manifest cannot be read. The files are looked at when the backup is restored. */
  kind: 'readable' | 'damaged';
}

export type BackupFailure =
  | WriteFailure
  /** No folder was chosen yet. */
  | { kind: 'no-folder' }
  /** The folder that was chosen is not there: a stick that is not plugged in, a share that is away. */
  | { kind: 'folder-missing'; folder: string }
  /** The folder lies inside the profile: what takes the one takes the other. */
  | { kind: 'inside-profile' }
  /** What was written could not be read back as it was. */
  | { kind: 'not-verified'; files: number }
  /** There is no key file that can be read, and without it a backup opens for nobody. */
  | { kind: 'no-key-file' };

export interface BackupDone {
  name: string;
  bytes: number;
  files: number;
  /** False when nothing had changed since the last one, which stands for it. */
  isNew: boolean;
  /** Files of the profile that the disk would not give; the others are in the backup. */
  unreadable: number;
}

export interface BackupState {
  folder: string | null;
  /** Set by --backup-folder: nobody here can change it. */
  isManaged: boolean;
  everyHours: number;
  last: BackupSummary | null;
  /** When the next one is due; null while there is no folder. */
  next: number | null;
  isRunning: boolean;
  /** Why the last attempt made no backup; null after one that did. */
  failure: BackupFailure | null;
  /** A backup that was put in place when the app started, and is to be opened now. */
  restored: { name: string; madeAt: number; setAside: string } | null;
}

export type RestoreFailure =
  | BackupFailure
  /** There is no such backup (any more). */
  | { kind: 'missing' }
  /** Files of the backup are missing or not what the manifest says. */
  | { kind: 'damaged'; files: number };

/** What the disposal of one inspection found and removed, for its certificate. */
export interface DisposalReport {
  logBytes: number;
  logEntries: number;
  blobs: number;
  blobBytes: number;
  /** Backups in which the inspection was, and is no longer. */
  backupsCleared: number;
  /** Folders with backups that could not be reached or written: cleared as soon as they can be. */
  foldersLeft: string[];
}
