import { Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from 'docx';
import { PAGE } from './docx-page';
import { STYLE } from './docx-styles';

const HEADING_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'E7EEF0' } as const;
const MARGINS = { top: 40, bottom: 40, left: 100, right: 100 };
const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** A column takes its share by its longest text, but no column is squeezed to nothing or takes all. */
const SHORTEST = 14;
const LONGEST = 42;

/** Widths of the columns in twentieths of a point; together the width of the text. */
function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const lengths = columns.map((title, at) => {
    const longest = Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0));
    return Math.min(LONGEST, Math.max(SHORTEST, longest));
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.round((WIDTH * length) / all));
}

/** A table whose first row is repeated on every page. */
export function docxTable(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths(columns, rows);
  const width = (at: number) => ({ width: { size: widths[at] ?? 0, type: WidthType.DXA } });
  const headingCell = (text: string, at: number) =>
    new TableCell({
      ...width(at),
      shading: HEADING_SHADE,
      children: [new Paragraph({ style: STYLE.tableHeading, text })],
    });
  const bodyCell = (text: string, at: number) =>
    new TableCell({ ...width(at), children: [new Paragraph({ style: STYLE.tableText, text })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    margins: MARGINS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(headingCell) }),
      // `tableHeader` is left out here, not false: docx writes tblHeader for both, and every row would be a heading.
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(bodyCell) })),
    ],
  });
}
