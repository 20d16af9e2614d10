import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { strToU8, zipSync } from 'fflate';

const DOCUMENT = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The words of a report as the barest document that Word opens: no styles, no footnotes, tables as tables. */
export function rawDocx(blocks: readonly DraftNode[]): Uint8Array {
  const body = blocks.map(blockXml).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${DOCUMENT}"><w:body>${body}</w:body></w:document>`),
  });
}

function blockXml(node: DraftNode): string {
  if (node.type !== 'table') return paragraph(plainText(node));
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  const rows = [node.attrs.columns, ...node.attrs.rows].map((row) => `<w:tr>${cells(row)}</w:tr>`);
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;
}
