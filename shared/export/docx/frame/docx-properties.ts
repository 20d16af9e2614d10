import type { PrintedDocument } from '../../printed/printed-document';
import { escapeXml } from '../body/word-xml';

/**
 * The document's properties. The library would write the time of day; ours say the day the document says, so that the
 * same draft gives the same properties, and name the language, which the library leaves out.
 */
export function docxProperties(printed: PrintedDocument): { path: string; data: string } {
  const at = `${printed.day}T00:00:00Z`;
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>${escapeXml(printed.title)}</dc:title>
<dc:subject>${escapeXml(printed.subject)}</dc:subject>
<dc:creator>${escapeXml(printed.inspectorate)}</dc:creator>
<cp:keywords>${escapeXml(printed.marking)}</cp:keywords>
<dc:description>${escapeXml(printed.notices.join(' '))}</dc:description>
<cp:lastModifiedBy>${escapeXml(printed.inspectorate)}</cp:lastModifiedBy>
<cp:revision>1</cp:revision>
<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>
<dc:language>${printed.language}</dc:language>
</cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}
