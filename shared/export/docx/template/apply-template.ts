import { InvariantError } from '@shared/result';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXml } from '../../returned/read-xml';
import type { HouseTemplate } from './house-template';
import { takeStyles } from './take-styles';
import { writeXml } from './write-xml';

const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';
const THEME_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme';

/** @param docx a document that we made ourselves */
export function applyTemplate(docx: Uint8Array, template: HouseTemplate): Uint8Array {
  const parts = unzipSync(docx);
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const ours = readXml(text('word/styles.xml'));
  if (ours === null) throw new InvariantError('our own styles are well formed');
  parts['word/styles.xml'] = strToU8(writeXml(takeStyles(ours, template.styles)));
  if (template.theme !== null) {
    parts['word/theme/theme1.xml'] = strToU8(template.theme);
    parts['[Content_Types].xml'] = strToU8(
      text('[Content_Types].xml').replace(
        '</Types>',
        `<Override PartName="/word/theme/theme1.xml" ContentType="${THEME_TYPE}"/></Types>`,
      ),
    );
    parts['word/_rels/document.xml.rels'] = strToU8(
      text('word/_rels/document.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rIdHouseTheme" Type="${THEME_RELATION}" Target="theme/theme1.xml"/></Relationships>`,
      ),
    );
  }
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}
