import type { DraftNode } from '@shared/draft/draft-node';
import type { Offer } from '@shared/draft/recompile';
import type { Framework, Question } from '@shared/framework/framework';
import type { Inspection, Row, Snapshot } from '@shared/inspection/entities';

/** `block` keeps the section from leaving without a reason; `warn` asks for a look; `note` is for information. */
export type Severity = 'block' | 'warn' | 'note';

/** Offsets into the plain text of a block (see `plainText`), in UTF-16 units. */
export interface TextRange {
  from: number;
  to: number;
}

export interface CheckResult {
  rule: CheckRule;
  severity: Severity;
  /** The block to show; null when the problem is what the section lacks. */
  blockId: string | null;
  range: TextRange | null;
  message: string;
}

/** What a rule says of a node, wherever the node stands. */
export type ResultInNode = Omit<CheckResult, 'blockId'>;

export type CheckRule =
  | 'stale-claim'
  | 'number-without-source'
  | 'number-contradicts'
  | 'quantifier-without-count'
  | 'quantifier-outside-band'
  | 'one-source-type'
  | 'contradiction-open'
  | 'cause-without-recommendation'
  | 'judgment-problem'
  | 'area-not-to-the-force'
  | 'term-before-footnote'
  | 'term-not-explained'
  | 'identifier'
  | 'small-cell'
  | 'carried-grade-as-new'
  | 'grade-out-of-date'
  | 'evidence-changed'
  | 'no-source'
  | 'long-sentence'
  | 'passive-blame'
  | 'figure-incomplete'
  | 'stale-figure'
  | 'section-missing';

/** What every rule looks at. */
export interface CheckedSection {
  snapshot: Snapshot;
  framework: Framework;
  inspection: Inspection;
  section: Row<'section'>;
  question: Question;
  /** In reading order. */
  blocks: CheckedBlock[];
  /** How the draft differs from a compile of the evidence as it is now. */
  offers: Offer[];
}

export interface CheckedBlock {
  id: string;
  node: DraftNode;
  origin: string;
  /** As it was compiled; null when a person wrote it. */
  compiled: DraftNode | null;
  text: string;
  /** The finding that the block tells of; null for everything else. */
  finding: Row<'finding'> | null;
}

export type Check = (section: CheckedSection) => CheckResult[];
