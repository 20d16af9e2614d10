import { strToU8 } from 'fflate';
import type { PrintedDocument } from '../../printed/printed-document';
import { escapeXml, paragraphXml, textXml } from '../body/word-xml';
import { STYLE } from '../docx-styles';
import { docxProperties } from './docx-properties';
import written from './word-parts.json' with { type: 'json' };

/** The written numberings are 1 (the library's own) and 2 (our bullets, to which the style of bullets points). */
const FIRST_LIST = 3;
/** What the file calls our kind of numbered list. */
const NUMBERS_KIND = 3;
const PLAIN_HEADER = paragraphXml(STYLE.header, '');
const textOnly = (text: string) => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

function markingXml(text: string): string {
  return paragraphXml(STYLE.header, textXml(text, '<w:b/><w:bCs/>'), '<w:jc w:val="center"/>');
}

function numberingXml(id: number): string {
  const kind = `<w:abstractNumId w:val="${NUMBERS_KIND}"/>`;
  return `<w:num w:numId="${id}">${kind}<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
}

/**
 * The files of a Word document that has neither charts nor remarks, without its text: what `libraryParts` gives, from a
 * copy that `npm run word-parts` writes. Only header, footer, properties and the numbers of ordered lists differ from
 * document to document.
 */
export function constantParts(printed: PrintedDocument, orderedLists: number): Record<string, Uint8Array> {
  const { marking, title } = printed;
  const marked = marking === '' ? '' : markingXml(marking);
  const ids = Array.from({ length: orderedLists }, (_, at) => FIRST_LIST + at);
  const lines = ids.map((id) => paragraphXml(null, '', `<w:numPr><w:numId w:val="${id}"/></w:numPr>`));
  const properties = docxProperties(printed);
  const parts: Record<string, string> = {
    ...written,
    'word/header1.xml': written['word/header1.xml'].replace(PLAIN_HEADER, () => marked || PLAIN_HEADER),
    'word/footer1.xml': written['word/footer1.xml']
      .replace(textOnly(''), () => textOnly(title))
      .replace('<w:p>', () => `${marked}<w:p>`),
    'word/numbering.xml': written['word/numbering.xml'].replace(
      '</w:numbering>',
      `${ids.map(numberingXml).join('')}</w:numbering>`,
    ),
    // A line for every list, as the library leaves it: the ids of the lists are read from there.
    'word/document.xml': written['word/document.xml'].replace('<w:body>', `<w:body>${lines.join('')}`),
    [properties.path]: properties.data,
  };
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
}
