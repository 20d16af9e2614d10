import { Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from 'docx';
import { STYLE } from './docx-styles';

const HEADING_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'E7EEF0' } as const;
const MARGINS = { top: 40, bottom: 40, left: 100, right: 100 };

function headingCell(text: string): TableCell {
  return new TableCell({
    shading: HEADING_SHADE,
    children: [new Paragraph({ style: STYLE.tableHeading, text })],
  });
}

function bodyCell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph({ style: STYLE.tableText, text })] });
}

/** A table whose first row is repeated on every page. */
export function docxTable(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: MARGINS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(headingCell) }),
      // `tableHeader` is left out here, not false: docx writes tblHeader for both, and every row would be a heading.
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(bodyCell) })),
    ],
  });
}
