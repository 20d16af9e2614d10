/** Encodings that a list may be read in; the names are those of the WHATWG Encoding Standard. */
export type FrameEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export type Separator = ',' | ';' | '\t' | '|';

/** How the bytes of an imported list were read. */
export interface FrameFormat {
  encoding: FrameEncoding;
  separator: Separator;
  /** Index of the header among the physical rows (blank ones counted), from 0; -1 when the list has no header. */
  headerRow: number;
}

/** Which column holds what; a column's index, or null when the list has none. */
export interface ColumnMapping {
  reference: number | null;
  /** A day or a month the crime was recorded. */
  recordedOn: number | null;
  offence: number | null;
  /** "03/04/2017" is 3 April unless this is false; absent means true. */
  dayFirst?: boolean;
}

/** One imported file of a frame: its bytes are kept sealed under `blob`. */
export interface FrameFile {
  name: string;
  bytes: number;
  /** SHA-256 of the bytes as they came from the force, hex. */
  sha256: string;
  blob: string;
  format: FrameFormat;
  /** Rows after the header, blank ones included. */
  rows: number;
  /** How the bytes under `blob` are packed; absent means as they came. */
  packing?: 'gzip';
  /**
   * For a workbook: what its sheet says as CSV (UTF-8, commas, CRLF). The rows are those of this text, and the
   * sealed blob holds it instead of the workbook, so that a later draw does not depend on how a workbook is read.
   */
  readAs?: { sheet: string; bytes: number; sha256: string };
}

/** Several files can make one frame; rows are numbered through, in the order of the files. */
export interface FrameSource {
  files: FrameFile[];
  /** SHA-256 of the files' SHA-256 (hex, one a line, each ended by a line feed), or of the only file. */
  sha256: string;
  columns: string[];
  mapping: ColumnMapping;
  rows: number;
}

/**
 * Why rows are in or out. `read` equals the sum of blank, exactDuplicates, withoutReference, withoutDate,
 * outsideWindow, outsideSubset, otherOffences, repeatedLeftOut and eligible; a row is counted at the first that holds.
 */
export interface FrameCounts {
  read: number;
  blank: number;
  exactDuplicates: number;
  withoutReference: number;
  withoutDate: number;
  outsideWindow: number;
  /** Rows without the flag that a purposive draw is made on; absent otherwise. */
  outsideSubset?: number;
  otherOffences: number;
  /** Rows left out because an earlier row has the same reference; 0 when the lead keeps them. */
  repeatedLeftOut: number;
  eligible: number;
  /** For information: rows, after exact duplicates, whose reference an earlier row already has. */
  repeatedReferences: number;
  perStratum: Record<string, number>;
}

/** A purposive draw looks only at rows that a column marks, for a reason that is printed with the result. */
export interface SubsetByFlag {
  column: number;
  /** The column's words that mark a row, trimmed. */
  values: string[];
  reason: string;
}

export interface StratumQuota {
  id: string;
  target: number;
  reserves: number;
}

export interface DrawSettings {
  algorithm: 'assay-draw-1';
  method: 'random' | 'stratified' | 'purposive';
  /** First and last day of the window, both included ("2017-01-01"). */
  windowFrom: string;
  windowTo: string;
  /** The force's own words for an offence -> stratum (an offence type's id); absent = not sampled. */
  offences: Record<string, string>;
  /** Strata in order; with method "random" there is one, "all". */
  strata: StratumQuota[];
  keepRepeatedReferences: boolean;
  seed: string;
  /** Only with method "purposive". */
  subset?: SubsetByFlag;
}

/** The one stratum of a draw that is not stratified. */
export const WHOLE_FRAME = 'all';

/** What a draw chose: row numbers of the frame, in drawn order. */
export interface DrawnStratum {
  id: string;
  drawn: number[];
  reserves: number[];
}
