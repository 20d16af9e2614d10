import type { Result } from '@shared/result';
import type { DrawnRow } from '@shared/sampling/case-files';
import type { DrawCertificate } from '@shared/sampling/certificate';
import type { CertificateCheck } from '@shared/sampling/check-certificate';
import type { CountSettings } from '@shared/sampling/count-frame';
import type {
  ColumnMapping,
  DrawnStratum,
  DrawSettings,
  FrameCounts,
  FrameFile,
  FrameFormat,
} from '@shared/sampling/frame';
import type { ImportFailure } from '@shared/sampling/import-failure';
import type { FrameSummary } from './frame-summary';
import type { FormatChoice, ListLook } from './look-at-list';

/** A file as it was imported, on its way to be sealed. */
export interface ImportedFile {
  file: Omit<FrameFile, 'blob'>;
  packed: Uint8Array<ArrayBuffer>;
  /** Characters that could not be read in the encoding. */
  unreadable: number;
}

/** A frame that is open in the worker: its numbers and its first rows. */
export interface OpenedFrame {
  columns: string[];
  head: string[][];
  summary: FrameSummary;
}

export interface ImportedFrame extends OpenedFrame {
  sha256: string;
  files: ImportedFile[];
}

/** A sealed copy that was opened again. */
export interface KeptFile {
  file: FrameFile;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface FrameDraw {
  counts: FrameCounts;
  result: DrawnStratum[];
  resultSha256: string;
  rows: DrawnRow[];
}

/** What the window asks of the worker that reads lists; one worker holds one frame. */
export interface FrameTasks {
  /** First look at chosen files; a choice replaces what it names of the guess. */
  look: { request: { files: File[]; choices: (FormatChoice & { sheet?: string })[] }; response: ListLook[] };
  /** Reads everything: hashes, packs, indexes. */
  read: {
    request: { formats: FrameFormat[]; mapping: ColumnMapping };
    response: ImportedFrame;
  };
  /** Opens a frame that was imported earlier, from its sealed copies. */
  reopen: {
    request: { kept: KeptFile[]; mapping: ColumnMapping; markColumn: number | null };
    response: OpenedFrame;
  };
  count: { request: { settings: CountSettings }; response: FrameCounts };
  draw: { request: { settings: DrawSettings; frameSha256: string }; response: FrameDraw };
  /** Repeats a certified draw from the bytes that it names. */
  check: {
    request: { certificate: DrawCertificate; sources: CertifiedSources };
    response: CertificateCheck;
  };
}

/** Where the rows of a certificate may be found: sealed copies of this inspection, or files a person chose. */
export interface CertifiedSources {
  kept: KeptFile[];
  files: File[];
}

export type FrameTask = keyof FrameTasks;

export interface Progress {
  bytesDone: number;
  bytesAll: number;
  rows: number;
}

export type FrameRequest = {
  [T in FrameTask]: { id: number; task: T; request: FrameTasks[T]['request'] };
}[FrameTask];

export type FrameReply =
  | { id: number; kind: 'progress'; progress: Progress }
  | { id: number; kind: 'done'; result: Result<FrameTasks[FrameTask]['response'], ImportFailure> };
