import type { FileChild } from 'docx';
import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { PrintedBlock, PrintedRun } from '../printed/printed-document';
import { docxFigure } from './docx-figure';
import { docxRuns } from './docx-runs';
import { NUMBERS, STYLE } from './docx-styles';
import { docxTable } from './docx-table';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Turns printed blocks into Word's; every ordered list starts at 1. */
export class DocxBlocks {
  private orderedLists = 0;

  /** @param startsPage puts the first block at the top of a page, and every further heading 1 */
  blocks(blocks: readonly PrintedBlock[], startsPage: boolean): FileChild[] {
    return blocks.flatMap((block, at) => {
      const isChapter = block.kind === 'heading' && block.level === 1;
      return this.block(block, isChapter && (startsPage || at > 0));
    });
  }

  private block(block: PrintedBlock, pageBreakBefore: boolean): FileChild[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3,
            ...(pageBreakBefore ? { pageBreakBefore } : {}),
            children: docxRuns(block.runs),
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ children: docxRuns(block.runs) })];
      case 'list':
        return this.list(block.isOrdered, block.items);
      case 'judgment':
        return [judgment(block)];
      case 'table':
        return [
          new Paragraph({ style: STYLE.caption, text: block.caption }),
          docxTable(block.columns, block.rows),
          // Two tables that touch would become one.
          new Paragraph({ style: STYLE.source }),
        ];
      case 'figure':
        return docxFigure(block);
    }
  }

  private list(isOrdered: boolean, items: readonly PrintedRun[][][]): Paragraph[] {
    if (isOrdered) this.orderedLists += 1;
    const first = isOrdered
      ? { style: STYLE.number, numbering: { reference: NUMBERS, level: 0, instance: this.orderedLists } }
      : { style: STYLE.bullet };
    return items.flatMap((paragraphs) =>
      paragraphs.map(
        (runs, at) =>
          new Paragraph({ ...(at === 0 ? first : { style: STYLE.listContinue }), children: docxRuns(runs) }),
      ),
    );
  }
}

function judgment(block: PrintedBlock & { kind: 'judgment' }): Paragraph {
  const words = block.symbol === '' ? block.label : `${block.symbol} ${block.label}`;
  return new Paragraph({ style: STYLE.judgment, children: [new TextRun(words)] });
}
