/** A heading taken apart: "Label::English (en)" is the column "label" in the language "English (en)". */
export interface Heading {
  column: string;
  language: string;
}

const ALIASES: Record<string, string> = {
  'list name': 'list_name',
  list: 'list_name',
  caption: 'label',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  'form title': 'form_title',
  'default language': 'default_language',
  title: 'form_title',
};

const TRANSLATED = new Set(['label', 'hint']);

export function readHeading(cell: unknown): Heading {
  const text = cellText(cell).replace(/^bind:{1,2}/i, '');
  const [, first = text, rest = ''] = /^([^:]*?)\s*:{1,2}\s*(.*)$/.exec(text) ?? [];
  const lower = first.trim().toLowerCase();
  const column = Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] ?? lower) : lower;
  // "media::image" and the like are columns of their own, not translations.
  return TRANSLATED.has(column)
    ? { column, language: rest.trim() }
    : { column: rest === '' ? column : `${column}::${rest.trim().toLowerCase()}`, language: '' };
}

/** A cell as XLSForm tools read it: text, without the typographic quotes that spreadsheets put into expressions. */
export function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

export function straightQuotes(expression: string): string {
  return expression.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}

/** One row by column; `texts` has the translated columns by language. */
export interface TableRow {
  row: number;
  cell: (column: string) => string;
  texts: (column: 'label' | 'hint') => Map<string, string>;
}

export interface Table {
  headings: Heading[];
  rows: TableRow[];
}

/** Reads a sheet by its headings, the first row that has any cell. Rows without any cell are left out. */
export function readTable(sheet: readonly (readonly unknown[])[]): Table {
  const isFull = (cells: readonly unknown[]) => cells.some((cell) => cellText(cell) !== '');
  const top = sheet.findIndex(isFull);
  const headings = (sheet[top] ?? []).map(readHeading);
  const rows = sheet.flatMap((cells, at): TableRow[] => {
    if (at <= top || !isFull(cells)) return [];
    const texts = (column: 'label' | 'hint') =>
      new Map(
        headings.flatMap((heading, index): [string, string][] => {
          const text = heading.column === column ? cellText(cells[index]) : '';
          return text === '' ? [] : [[heading.language, text]];
        }),
      );
    const cell = (column: string) => {
      const index = headings.findIndex((heading) => heading.column === column);
      return index < 0 ? '' : cellText(cells[index]);
    };
    return [{ row: at + 1, cell, texts }];
  });
  return { headings, rows };
}
