/** A worksheet as a reader gives it: rows of cells, the headings among them. */
export interface XlsformSheet {
  name: string;
  rows: readonly (readonly unknown[])[];
}

export interface Choice {
  name: string;
  /** By language; the language of a form that names none is "". */
  labels: ReadonlyMap<string, string>;
}

export type Kind =
  | 'select_one'
  | 'select_multiple'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'note'
  | 'group'
  | 'repeat'
  /** Known to XLSForm, of no use to a checklist: photo, geopoint, calculate, metadata ... */
  | 'other';

/** One row of the survey sheet, with what stands inside it when it is a group or a repeat. */
export interface Item {
  /** As the person sees it in a spreadsheet: the heading is row 1. */
  row: number;
  kind: Kind;
  /** The type as written. */
  type: string;
  name: string;
  labels: ReadonlyMap<string, string>;
  hints: ReadonlyMap<string, string>;
  /** Of a select: its choice list; empty otherwise. */
  list: string;
  /** Of a select: whether "other, please say" was asked for. */
  hasOther: boolean;
  relevant: string;
  required: boolean;
  constraint: string;
  /** Columns of our own, by heading: ignored by other tools. */
  own: ReadonlyMap<string, string>;
  items: Item[];
}

export interface Xlsform {
  title: string;
  /** Languages in the order in which they first appear; [""] for a form that names none. */
  languages: string[];
  /** The one the form calls its own, or the first. */
  defaultLanguage: string;
  items: Item[];
  choices: ReadonlyMap<string, Choice[]>;
  /** Rows of our own sheet, by setting. */
  own: ReadonlyMap<string, string>;
}

/** A text in a language, or in whatever language there is. */
export function inLanguage(texts: ReadonlyMap<string, string>, language: string): string {
  return texts.get(language) ?? texts.get('') ?? [...texts.values()][0] ?? '';
}
