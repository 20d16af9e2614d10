/** How the bytes of an imported list were read. */
export interface FrameFormat {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
  separator: ',' | ';' | '\t' | '|';
  /** Index of the header among the physical rows, from 0. */
  headerRow: number;
}

/** Which column holds what; a column's index, or null when the list has none. */
export interface ColumnMapping {
  reference: number | null;
  /** A day or a month the crime was recorded. */
  recordedOn: number | null;
  offence: number | null;
}

/** One imported file of a frame: its bytes are kept sealed under `blob`. */
export interface FrameFile {
  name: string;
  bytes: number;
  sha256: string;
  blob: string;
  format: FrameFormat;
  rows: number;
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

/** Why rows are in or out; `read` equals the sum of all the others but `repeatedReferences`. */
export interface FrameCounts {
  read: number;
  blank: number;
  exactDuplicates: number;
  withoutReference: number;
  withoutDate: number;
  outsideWindow: number;
  otherOffences: number;
  /** Rows left out because an earlier row has the same reference; 0 when the lead keeps them. */
  repeatedLeftOut: number;
  eligible: number;
  /** For information: rows, after exact duplicates, whose reference an earlier row already has. */
  repeatedReferences: number;
  perStratum: Record<string, number>;
}

export interface DrawSettings {
  algorithm: 'assay-draw-1';
  method: 'random' | 'stratified';
  /** First and last day of the window, both included ("2017-01-01"). */
  windowFrom: string;
  windowTo: string;
  /** The force's own words for an offence -> stratum (an offence type's id); absent = not sampled. */
  offences: Record<string, string>;
  /** Strata in order; with method "random" there is one, "all". */
  strata: { id: string; target: number; reserves: number }[];
  keepRepeatedReferences: boolean;
  seed: string;
}
