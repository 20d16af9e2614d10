import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Sheet } from './sheet';
import {
  contentTypes,
  PACKAGE_RELATIONS,
  STYLES_XML,
  sheetXml,
  workbookRelations,
  workbookXml,
} from './xlsx-parts';

/**
 * Sheets as one Excel workbook: headings that stay in view, filters, text that stays text. Written here because the
 * library zips in a worker made from a blob, which the app's content policy does not allow, and cannot mark a cell as
 * quoted. The same sheets give the same bytes.
 */
export function exportXlsx(sheets: readonly Sheet[]): Uint8Array {
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(sheets)),
    '_rels/.rels': strToU8(PACKAGE_RELATIONS),
    'xl/workbook.xml': strToU8(workbookXml(sheets)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelations(sheets)),
    'xl/styles.xml': strToU8(STYLES_XML),
  };
  for (const [at, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(sheetXml(sheet, at === 0));
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}
