import { InvariantError } from '@shared/result';
import { strFromU8, strToU8 } from 'fflate';
import type { PrintedBlock, PrintedDocument, PrintedFigure } from '../printed/printed-document';
import type { PreparedParts } from './body/body-xml';
import type { NumberedComment } from './body/commented-runs';
import { paragraphXml, textXml } from './body/word-xml';
import { STYLE } from './docx-styles';
import { constantParts } from './frame/constant-parts';

/** A Word document that still lacks its text. */
export interface DocxFrame {
  /** All files of the document by their paths. */
  files: Record<string, Uint8Array>;
  prepared: PreparedParts;
  /** The main file with the text in its place. */
  withText: (text: string) => string;
}

const FOOTNOTES = 'word/footnotes.xml';
const NUMBER = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';

function footnotesXml({ footnotes }: PrintedDocument): string {
  const notes = footnotes.map(({ number, paragraphs }) => {
    const written = paragraphs.map((text, at) =>
      paragraphXml(STYLE.footnote, at === 0 ? NUMBER + textXml(` ${text}`) : textXml(text)),
    );
    return `<w:footnote w:id="${number}">${written.join('')}</w:footnote>`;
  });
  return notes.join('');
}

const hasChart = (block: PrintedBlock): block is PrintedFigure =>
  block.kind === 'figure' && block.bars.length > 0;

/**
 * Everything around the text. The text and its footnotes are written by ourselves: as objects of the library they take ten
 * times as long. What stands around them is the library's too, but most of it is the same in every document, so it was written
 * down once; the library itself is loaded only for charts and for remarks in the margin.
 */
export async function docxFrame(
  printed: PrintedDocument,
  comments: readonly NumberedComment[],
): Promise<DocxFrame> {
  const blocks = [...printed.body, ...printed.annex];
  const charts = blocks.filter(hasChart);
  const orderedLists = blocks.filter((block) => block.kind === 'list' && block.isOrdered).length;
  const files =
    charts.length === 0 && comments.length === 0
      ? constantParts(printed, orderedLists)
      : await (await import('./frame/library-parts')).libraryParts(printed, {
          charts,
          orderedLists,
          comments,
        });
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  files[FOOTNOTES] = strToU8(
    part(FOOTNOTES).replace('</w:footnotes>', () => `${footnotesXml(printed)}</w:footnotes>`),
  );
  const main = part('word/document.xml');
  const [start, end] = [main.indexOf('<w:body>'), main.lastIndexOf('<w:sectPr>')];
  if (start < 0 || end < 0) throw new InvariantError('the library writes a body and a section');
  const found = (pattern: RegExp) => [...main.matchAll(pattern)].map((match) => match[1] ?? match[0]);
  return {
    files,
    prepared: {
      charts: found(/<w:drawing>.*?<\/w:drawing>/gs),
      numberings: found(/<w:numId w:val="(\d+)"\/>/g),
    },
    withText: (text) => `${main.slice(0, start)}<w:body>${text}${main.slice(end)}`,
  };
}
