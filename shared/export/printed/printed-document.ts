/**
 * What is printed, whatever it is printed on: every exporter turns these words into its own format and adds none of
 * its own, so that DOCX, PDF, HTML and Markdown say the same.
 */
export type PrintedRun =
  | { kind: 'text'; text: string; isBold: boolean; isItalic: boolean }
  /** The mark of a footnote; `use` counts the places that point to it, from 1. */
  | { kind: 'footnote'; number: number; use: number }
  | { kind: 'break' };

export interface PrintedHeading {
  kind: 'heading';
  level: 1 | 2 | 3;
  /** Unique in the document, made of letters, digits and hyphens. */
  anchor: string;
  runs: PrintedRun[];
  /** The heading without marks, as a table of contents shows it. */
  text: string;
}

export interface PrintedTable {
  kind: 'table';
  caption: string;
  columns: string[];
  /** Every row has as many cells as there are columns. */
  rows: string[][];
}

export interface PrintedFigure {
  kind: 'figure';
  /** "Figure 1: Arrests per 100 domestic abuse offences", in its parts. */
  label: string;
  number: number;
  title: string;
  unit: string;
  /** Not negative: a bar has a length. `text` is the value as it is printed. */
  bars: { label: string; value: number; text: string; stands?: 'inspected' | 'similar' }[];
  /** A line across the bars, such as the value for England and Wales. */
  line?: { label: string; value: number; text: string };
  /** The figure's numbers as rows: bars, then the line's, then a dash and a reason for who has none. */
  rows: [string, string][];
  /** The columns of the figure's numbers, which are printed below it for those who cannot see it. */
  columns: [string, string];
  /** "Source: ..."; empty when nobody has named one. */
  source: string;
  /** Empty when there is nothing to say. */
  note: string;
  annexPointer: string;
  alternativeText: string;
}

export type PrintedBlock =
  | PrintedHeading
  | { kind: 'paragraph'; runs: PrintedRun[] }
  /** Items hold paragraphs. */
  | { kind: 'list'; isOrdered: boolean; items: PrintedRun[][][] }
  /** `label` names the year of a grade that stands from an earlier inspection. */
  | { kind: 'judgment'; symbol: string; label: string }
  | PrintedTable
  | PrintedFigure;

export interface PrintedFootnote {
  number: number;
  paragraphs: string[];
}

export interface PrintedDocument {
  title: string;
  subtitle: string;
  marking: string;
  /** Sentences about the document itself, below its title: the date, that it is an example, numbers out of date. */
  notices: string[];
  /** Headings of the table of contents; empty when none is printed. */
  contents: PrintedHeading[];
  contentsTitle: string;
  body: PrintedBlock[];
  annex: PrintedBlock[];
  footnotes: PrintedFootnote[];
  footnotesTitle: string;
  /** Who publishes the programme; for the document's properties, not printed. */
  inspectorate: string;
  subject: string;
  /** Day of the export ("2018-03-03"); for the document's properties. */
  day: string;
  language: 'en-GB';
}
