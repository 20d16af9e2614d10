import type { CountQuery } from '@shared/review/count-query';

/**
 * How a count is put into words. `n-of-d`: "17 of the 18 cases"; `of-them`: "17 of them" after a sentence that
 * named the whole; `whole`: the denominator alone, "18 cases"; `share`: a percentage; `quantifier`: a word.
 */
export type ClaimWording = 'n-of-d' | 'of-them' | 'whole' | 'share' | 'quantifier';

/** The numbers a claim had when somebody last accepted them. */
export interface AcceptedValue {
  n: number;
  d: number;
}

export interface ClaimAttributes {
  id: string;
  query: CountQuery;
  wording: ClaimWording;
  /** Names the whole where the wording needs it: "cases that involved vulnerable victims". */
  noun: string;
  accepted: AcceptedValue;
  /** The words printed for `accepted`, computed and never typed. */
  text: string;
  startsSentence: boolean;
}

export type Mark = { type: 'bold' | 'italic' };

export type InlineNode =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'claim'; attrs: ClaimAttributes }
  | { type: 'footnote'; attrs: { id: string; term: string; text: string } }
  | { type: 'hardBreak' };

export interface ListItemNode {
  type: 'listItem';
  content: { type: 'paragraph'; content?: InlineNode[] }[];
}

/** One block of a section: ProseMirror JSON, so that the editor and the exporters read the same thing. */
export type DraftNode =
  | { type: 'heading'; attrs: { level: 1 | 2 | 3 }; content?: InlineNode[] }
  | { type: 'paragraph'; attrs?: { finding?: string }; content?: InlineNode[] }
  | { type: 'bulletList'; content: ListItemNode[] }
  | { type: 'orderedList'; content: ListItemNode[] }
  | { type: 'judgment'; attrs: { question: string; grade: string } };
