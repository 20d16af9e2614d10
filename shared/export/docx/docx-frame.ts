import { InvariantError } from '@shared/result';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { PrintedBlock, PrintedDocument, PrintedFigure } from '../printed/printed-document';
import type { PreparedParts } from './body/body-xml';
import type { NumberedComment } from './body/commented-runs';
import { paragraphXml, textXml } from './body/word-xml';
import { docxChart } from './docx-chart';
import { docxFooter, docxHeader, PAGE } from './docx-page';
import { docxProperties } from './docx-properties';
import { DOCX_NUMBERING, DOCX_STYLES, NUMBERS, STYLE } from './docx-styles';

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

function marginOf(comments: readonly NumberedComment[]) {
  return comments.map(({ id, author, at, text }) => ({
    id,
    author,
    date: new Date(at),
    children: text.split('\n').map((line) => new Paragraph({ text: line })),
  }));
}

const hasChart = (block: PrintedBlock): block is PrintedFigure =>
  block.kind === 'figure' && block.bars.length > 0;

/**
 * The library makes everything around the text: styles, numberings, header and footer, the margin, charts. The
 * text and its footnotes are written by ourselves: as objects of the library it takes ten times as long. Here stand a chart for
 * every figure and a line for every ordered list, from which the ids are read that the library gave them.
 */
export async function docxFrame(
  printed: PrintedDocument,
  comments: readonly NumberedComment[],
): Promise<DocxFrame> {
  const blocks = [...printed.body, ...printed.annex];
  const lists = blocks.filter((block) => block.kind === 'list' && block.isOrdered);
  const document = new Document({
    styles: DOCX_STYLES,
    numbering: DOCX_NUMBERING,
    ...(comments.length > 0 ? { comments: { children: marginOf(comments) } } : {}),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: docxHeader(printed) },
        footers: { default: docxFooter(printed) },
        children: [
          ...blocks.filter(hasChart).map((figure) => new Paragraph({ children: [docxChart(figure)] })),
          ...lists.map(
            (_, at) => new Paragraph({ numbering: { reference: NUMBERS, level: 0, instance: at + 1 } }),
          ),
        ],
      },
    ],
  });
  const files = unzipSync(await Packer.pack(document, 'uint8array', false, [docxProperties(printed)]));
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
