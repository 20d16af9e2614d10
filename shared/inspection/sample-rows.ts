import type { CaseFlag } from '@shared/framework/framework';
import type { DrawSettings, FrameCounts, FrameSource } from '@shared/sampling/frame';
import type { Day, Instant } from './entities';

export interface SampleFrame {
  source: FrameSource;
  importedAt: Instant;
  /** What the lead has chosen so far for the next draw from this list; no draw was made with it yet. */
  plan?: DrawSettings;
}

export interface Draw {
  frame: string;
  title: string;
  settings: DrawSettings;
  counts: FrameCounts;
  /** SHA-256 of the drawn row numbers in order, as the certificate prints it. */
  resultSha256: string;
  drawnAt: Instant;
}

export type EliminationReason = 'sealed' | 'missing' | 'wrong-offence' | 'duplicate' | 'other';

export interface CaseFile {
  draw: string;
  /** Pseudonymous reference, e.g. "WM-0031". */
  reference: string;
  /** The force's own reference, needed to ask for the file; never printed in a draft. */
  crimeReference: string;
  /** Row of the frame, counted from 1 at the first row after the header. */
  frameRow: number;
  stratum: string;
  offenceType: string;
  recordedOn: Day;
  /** Order within its stratum, drawn files first, from 1. */
  drawnOrder: number;
  standing: 'drawn' | 'reserve' | 'eliminated';
  elimination?: { reason: EliminationReason; detail: string; at: Instant; replacedBy: string };
  /** Set on a reserve that stepped in: the case file it replaces. */
  replaces?: string;
  flags: CaseFlag[];
  reviewer: string;
  secondReviewer: string;
}
