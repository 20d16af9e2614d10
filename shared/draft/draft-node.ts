import type { ClaimQuery } from '@shared/evidence/people-query';

/**
 * How a count is put into words. `n-of-d`: "17 of the 18 cases"; `of-them`: "17 of them" after a sentence that
 * named the whole; `whole`: the denominator alone, "18 cases"; `share`: a percentage; `quantifier`: a word;
 * `fraction`: "a third of the 18 cases", marked "around" where it is not exact.
 */
export type ClaimWording = 'n-of-d' | 'of-them' | 'whole' | 'share' | 'quantifier' | 'fraction';

/** The numbers a claim had when somebody last accepted them. */
export interface AcceptedValue {
  n: number;
  d: number;
}

export interface ClaimAttributes {
  id: string;
  query: ClaimQuery;
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

/** A table the compiler makes from rows (judgments, eliminations): cells are plain text, nobody types in them. */
export interface TableAttributes {
  id: string;
  caption: string;
  columns: string[];
  rows: string[][];
}

/** A bar chart, drawn by each exporter from its own numbers; a figure without source or alternative text is found by the checks. */
export interface FigureAttributes {
  id: string;
  title: string;
  /** Names the force or the place behind each bar; `stands` sets the inspected force and its most similar ones apart. */
  bars: { label: string; value: number; stands?: 'inspected' | 'similar' }[];
  unit: string;
  /** The source line: "2016 and 2017 HMICFRS data return". */
  source: string;
  alternativeText: string;
  /** Prints "For further information about this data, please see annex A". */
  pointsToAnnex: boolean;
  /** A line across the bars, such as the value for England and Wales. */
  line?: { label: string; value: number };
  /** Forces without a value and why: they keep their place in the numbers below the chart. */
  absent?: { label: string; why: string }[];
  /** Printed below the source line. */
  note?: string;
  /** The data series that it shows; absent when its numbers came from elsewhere. */
  series?: string;
}

/** One block of a section: ProseMirror JSON, so that the editor and the exporters read the same thing. */
export type DraftNode =
  | { type: 'heading'; attrs: { level: 1 | 2 | 3 }; content?: InlineNode[] }
  | { type: 'paragraph'; attrs?: { finding?: string }; content?: InlineNode[] }
  | { type: 'bulletList'; content: ListItemNode[] }
  | { type: 'orderedList'; content: ListItemNode[] }
  | { type: 'judgment'; attrs: { question: string; grade: string } }
  | { type: 'table'; attrs: TableAttributes }
  | { type: 'figure'; attrs: FigureAttributes };
