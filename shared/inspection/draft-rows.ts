import type { DraftNode } from '@shared/draft/draft-node';
import type { Instant } from './entities';

export interface Section {
  question: string;
  compiledAt: Instant;
  /** Compiled passages that a person left out, by origin, as they were: offered again only once they change. */
  dismissed?: Record<string, DraftNode>;
  /** Exports that left although checks stopped them, oldest first. */
  overrides?: ExportOverride[];
  /** What colleagues and the force say about the draft, by id. */
  remarks?: Record<string, DraftRemark>;
  /** Named moments of the section, by id: the journal knows what it said then. */
  versions?: Record<string, DraftVersion>;
  /** Sentences that a person tied to the finding they rest on, by id. */
  sources?: Record<string, SentenceTie>;
}

/** A tie holds for exactly these words: a sentence that says something else has to be tied again. */
export interface SentenceTie {
  sentence: string;
  finding: string;
}

/**
 * A comment or a suggested wording by a colleague, or a challenge to the facts by the force: the factual-accuracy log
 * is the list of the challenges.
 */
export interface DraftRemark {
  kind: 'comment' | 'suggestion' | 'challenge';
  /** The block it is about; empty when it is about the section, or its place is not found. */
  block: string;
  /** The words it is about, as they stood; empty for the whole block. */
  about: string;
  /** What is said; for a suggestion, the words to put in place of `about`. */
  text: string;
  /** A member of the team; for a challenge, who in the force said it, by role or as their document names them. */
  by: string;
  at: Instant;
  /** How it came in. */
  from: 'typed' | 'word';
  state: 'open' | 'accepted' | 'not-accepted';
  /** Demanded when a challenge is decided. */
  reason: string;
  decidedBy: string;
  decidedAt: Instant | null;
}

export interface DraftVersion {
  /** "Sent to the force". */
  name: string;
  at: Instant;
  by: string;
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
