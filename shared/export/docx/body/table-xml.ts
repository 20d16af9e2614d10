import { STYLE } from '../docx-styles';
import { CELL, columnWidths } from '../table-widths';
import { paragraphXml, textXml } from './word-xml';

const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E7EEF0"/>';
const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const MARGINS = (['top', 'left', 'bottom', 'right'] as const)
  .map((side) => `<w:${side} w:w="${CELL[side]}" w:type="dxa"/>`)
  .join('');
const PROPERTIES = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${LINES}</w:tblBorders><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>`;

/** A table whose first row is repeated on every page, and whose rows no page cuts in two. */
export function tableXml(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columnWidths(columns, rows);
  const row = (cells: readonly string[], style: string, rowMore: string, cellMore: string) => {
    const written = cells.map((text, at) => {
      const properties = `<w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${cellMore}</w:tcPr>`;
      return `<w:tc>${properties}${paragraphXml(style, textXml(text))}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${rowMore}</w:trPr>${written.join('')}</w:tr>`;
  };
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const heading = row(columns, STYLE.tableHeading, '<w:tblHeader/>', SHADE);
  const body = rows.map((cells) => row(cells, STYLE.tableText, '', '')).join('');
  return `<w:tbl>${PROPERTIES}<w:tblGrid>${grid}</w:tblGrid>${heading}${body}</w:tbl>`;
}
