import type { FileChild } from 'docx';
import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { PrintedBlock, PrintedRun } from '../printed/printed-document';
import { commentedRuns, holdsWords, type NumberedComment } from './docx-comments';
import { docxFigure } from './docx-figure';
import { NUMBERS, STYLE } from './docx-styles';
import { docxTable } from './docx-table';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Turns printed blocks into Word's; every ordered list starts at 1. */
export class DocxBlocks {
  private orderedLists = 0;
  private printed = 0;
  private readonly comments: readonly NumberedComment[];
  private readonly onBlock: () => void;

  /** @param onBlock hears of each block as it is written */
  constructor(comments: readonly NumberedComment[], onBlock: () => void) {
    this.comments = comments;
    this.onBlock = onBlock;
  }

  /** @param startsPage puts the first block at the top of a page, and every further heading 1 */
  blocks(blocks: readonly PrintedBlock[], startsPage: boolean): FileChild[] {
    return blocks.flatMap((block, at) => {
      const isChapter = block.kind === 'heading' && block.level === 1;
      const index = this.printed;
      this.printed += 1;
      this.onBlock();
      const comments = this.comments.filter((comment) => comment.block === index);
      return this.block(block, isChapter && (startsPage || at > 0), comments);
    });
  }

  private block(
    block: PrintedBlock,
    pageBreakBefore: boolean,
    comments: readonly NumberedComment[],
  ): FileChild[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3,
            ...(pageBreakBefore ? { pageBreakBefore } : {}),
            children: commentedRuns(block.runs, comments),
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ children: commentedRuns(block.runs, comments) })];
      case 'list':
        return this.list(block.isOrdered, block.items, comments);
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

  private list(
    isOrdered: boolean,
    items: readonly PrintedRun[][][],
    comments: readonly NumberedComment[],
  ): Paragraph[] {
    if (isOrdered) this.orderedLists += 1;
    const first = isOrdered
      ? { style: STYLE.number, numbering: { reference: NUMBERS, level: 0, instance: this.orderedLists } }
      : { style: STYLE.bullet };
    // A comment about words stands at the first line that holds them; about the whole list, at its first line.
    const lines = items.flat();
    const lineOf = (comment: NumberedComment) =>
      lines.find((runs) => holdsWords(runs, comment.about)) ?? lines[0];
    return items.flatMap((paragraphs) =>
      paragraphs.map(
        (runs, at) =>
          new Paragraph({
            ...(at === 0 ? first : { style: STYLE.listContinue }),
            children: commentedRuns(
              runs,
              comments.filter((comment) => lineOf(comment) === runs),
            ),
          }),
      ),
    );
  }
}

function judgment(block: PrintedBlock & { kind: 'judgment' }): Paragraph {
  const words = block.symbol === '' ? block.label : `${block.symbol} ${block.label}`;
  return new Paragraph({ style: STYLE.judgment, children: [new TextRun(words)] });
}
