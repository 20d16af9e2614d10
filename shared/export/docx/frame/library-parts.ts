import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { unzipSync } from 'fflate';
import type { PrintedDocument, PrintedFigure } from '../../printed/printed-document';
import type { NumberedComment } from '../body/commented-runs';
import { docxChart } from '../docx-chart';
import { PAGE } from '../docx-page';
import { DOCX_NUMBERING, DOCX_STYLES, NUMBERS, STYLE } from '../docx-styles';
import { docxProperties } from './docx-properties';

const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** What a document brings along that Word keeps outside of its text. */
export interface Around {
  charts: readonly PrintedFigure[];
  orderedLists: number;
  comments: readonly NumberedComment[];
}

function marking(text: string): Paragraph[] {
  const run = new TextRun({ text, bold: true });
  return text === ''
    ? []
    : [new Paragraph({ style: STYLE.header, alignment: AlignmentType.CENTER, children: [run] })];
}

function docxHeader(printed: PrintedDocument): Header {
  const lines = marking(printed.marking);
  return new Header({ children: lines.length > 0 ? lines : [new Paragraph({ style: STYLE.header })] });
}

function docxFooter(printed: PrintedDocument): Footer {
  const pageNumber = new Paragraph({
    style: STYLE.footer,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({
        children: [printed.title, '\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  return new Footer({ children: [...marking(printed.marking), pageNumber] });
}

function marginOf(comments: readonly NumberedComment[]) {
  return comments.map(({ id, author, at, text }) => ({
    id,
    author,
    date: new Date(at),
    children: text.split('\n').map((line) => new Paragraph({ text: line })),
  }));
}

/**
 * The files of a Word document without its text, made by the library. Where the text comes, there stand a chart for every
 * figure and a line for every ordered list, from which the ids are read that the library gave them.
 */
export async function libraryParts(
  printed: PrintedDocument,
  { charts, orderedLists, comments }: Around,
): Promise<Record<string, Uint8Array>> {
  const lists = Array.from({ length: orderedLists }, (_, at) => at + 1);
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
          ...charts.map((figure) => new Paragraph({ children: [docxChart(figure)] })),
          ...lists.map(
            (instance) => new Paragraph({ numbering: { reference: NUMBERS, level: 0, instance } }),
          ),
        ],
      },
    ],
  });
  return unzipSync(await Packer.pack(document, 'uint8array', false, [docxProperties(printed)]));
}
