import type { DraftNode } from '@shared/draft/draft-node';
import type { Instant } from './entities';

export interface Section {
  question: string;
  compiledAt: Instant;
  /** Compiled passages that a person left out, by origin, as they were: offered again only once they change. */
  dismissed?: Record<string, DraftNode>;
  /** Exports that left although checks stopped them, oldest first. */
  overrides?: ExportOverride[];
}

/** Why a section was exported with open checks: the journal keeps it. */
export interface ExportOverride {
  at: Instant;
  by: string;
  reason: string;
  /** The rules that stopped the export, one for each result. */
  open: string[];
}

export interface DraftBlock {
  section: string;
  position: string;
  node: DraftNode;
  /** Which compiled passage this block came from; empty when a person wrote it. */
  origin: string;
  /** The passage as it was compiled, to tell later whether a person or the evidence changed it. */
  compiled: DraftNode | null;
}
