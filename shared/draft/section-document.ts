import type { DocumentComment } from '@shared/draft/document-comments';
import type { DraftNode } from '@shared/draft/draft-node';
import type { Day } from '@shared/inspection/entities';

/** A grade as it is printed: the word and its symbol, and the year in which it was given. */
export interface PrintedJudgment {
  /** The question's id, or "overall". */
  question: string;
  label: string;
  symbol: string;
  lastInspected: number;
  /** True when the grade stands from an earlier year and was not inspected again. */
  isCarried: boolean;
}

/** A footnote in the order of its first use; `text` may hold several paragraphs, parted by an empty line. */
export interface NumberedFootnote {
  /** From 1, through the section and its annex. */
  number: number;
  /** The id in the footnote node's attributes. */
  id: string;
  term: string;
  text: string;
}

/** A figure in the order in which it is printed. */
export interface NumberedFigure {
  number: number;
  /** The id in the figure node's attributes. */
  id: string;
}

/**
 * A section (or the whole report) ready to be printed: every exporter writes these words and no others, so that
 * DOCX, PDF, HTML and Markdown say the same. Nothing in it needs the snapshot or the framework again.
 */
export interface SectionDocument {
  /** The report's title: "PEEL Effectiveness 2017". */
  title: string;
  /** "An inspection of West Mercia Police". */
  subtitle: string;
  force: string;
  inspectorate: string;
  /** Protective marking, for header and footer; empty when there is none. */
  marking: string;
  year: number;
  /** The question whose section this is; null for the whole report. */
  question: { id: string; code: string; title: string } | null;
  /** True for the whole report: print a table of contents. */
  hasContents: boolean;
  /** The grade of the question; null for the whole report and while nothing is judged. */
  judgment: PrintedJudgment | null;
  /** Every judgment that a judgment node in `blocks` names, by its question. */
  judgments: Record<string, PrintedJudgment>;
  /** From the title (heading 1) to the last recommendation. */
  blocks: DraftNode[];
  /** "Annex A – About the data" (heading 1) and what follows; empty when a person took it out. */
  annex: DraftNode[];
  footnotes: NumberedFootnote[];
  figures: NumberedFigure[];
  /** What stands in the margins of a Word document, where it was asked for. */
  comments?: DocumentComment[];
  /** Claims that print another number than the evidence gives now. */
  staleClaims: number;
  /** True for the example inspection: its case files, notes and findings are invented, and every export says so. */
  isExample: boolean;
  generatedOn: Day;
  language: 'en-GB';
}
