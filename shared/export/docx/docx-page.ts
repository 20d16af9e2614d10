import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { PrintedDocument } from '../printed/printed-document';
import { STYLE } from './docx-styles';

// A4 in twentieths of a point, with the margins of the printed page (25 mm, below 28 mm for two lines of footer, sides 22 mm).
const SIDE = 1247;
const WIDTH = 11906;
export const PAGE = {
  size: { width: WIDTH, height: 16838 },
  margin: { top: 1417, bottom: 1587, left: SIDE, right: SIDE, header: 680, footer: 680 },
};

function marking(text: string): Paragraph[] {
  const run = new TextRun({ text, bold: true });
  return text === ''
    ? []
    : [new Paragraph({ style: STYLE.header, alignment: AlignmentType.CENTER, children: [run] })];
}

export function docxHeader(printed: PrintedDocument): Header {
  const lines = marking(printed.marking);
  return new Header({ children: lines.length > 0 ? lines : [new Paragraph({ style: STYLE.header })] });
}

export function docxFooter(printed: PrintedDocument): Footer {
  const pageNumber = new Paragraph({
    style: STYLE.footer,
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH - 2 * SIDE }],
    children: [
      new TextRun({
        children: [printed.title, '\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  return new Footer({ children: [...marking(printed.marking), pageNumber] });
}
