import type {
  PrintedBlock,
  PrintedDocument,
  PrintedFigure,
  PrintedRun,
} from '../../printed/printed-document';
import { chartSize } from '../chart-size';
import { PAGE } from '../docx-page';
import { STYLE } from '../docx-styles';
import { CELL, columnWidths } from '../table-widths';
import { breakLines, countLines } from './break-lines';
import type { FlowBlock } from './flow-block';
import { paginate } from './paginate';
import { lookOf } from './paragraph-look';

const TWENTIETHS = 20;
const POINTS_OF_PIXEL = 0.75;
const WIDTH = (PAGE.size.width - PAGE.margin.left - PAGE.margin.right) / TWENTIETHS;
const HEIGHT = (PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom) / TWENTIETHS;
/** Half a point between rows, and above and below a table. */
const BORDER = 0.5;
/** A page number in the contents, and the dots before it. */
const LEADER = ' ....000';

const plain = (text: string): PrintedRun[] => [{ kind: 'text', text, isBold: false, isItalic: false }];

const NO_NOTES: FlowBlock['notes'] = [];

/** One row of a table; `repeated` is the height of the heading that is repeated above it on a further page. */
function rowBlock(lineHeight: number, keepNext: boolean, repeated: number): FlowBlock {
  return {
    startsPage: false,
    before: 0,
    after: 0,
    lineHeight,
    hang: 0,
    lines: 1,
    keepNext,
    keepLines: true,
    notes: NO_NOTES,
    repeated,
  };
}

/** Turns what is printed into blocks with a height. */
class Flow {
  readonly blocks: FlowBlock[] = [];
  private readonly notes: Map<number, number>;

  constructor(printed: PrintedDocument) {
    this.notes = new Map(
      printed.footnotes.map(({ number, paragraphs }) => [number, noteHeight(number, paragraphs)]),
    );
  }

  paragraph(style: string, runs: readonly PrintedRun[], more: Partial<FlowBlock> = {}): void {
    const look = lookOf(style);
    const width = WIDTH - look.indent;
    const { count, marks } = breakLines(runs, { width, size: look.size, isBold: look.isBold });
    this.blocks.push({
      startsPage: false,
      before: look.before,
      after: look.after,
      lineHeight: look.lineHeight,
      hang: look.hang,
      lines: count,
      keepNext: look.keepNext,
      keepLines: look.keepLines,
      notes: marks.map(({ line, number }) => ({ line, height: this.notes.get(number) ?? 0 })),
      ...more,
    });
  }

  table(columns: readonly string[], rows: readonly (readonly string[])[]): void {
    const widths = columnWidths(columns, rows);
    const heading = rowHeight(columns, widths, STYLE.tableHeading);
    this.blocks.push(rowBlock(heading, true, 0));
    for (const cells of rows)
      this.blocks.push(rowBlock(rowHeight(cells, widths, STYLE.tableText), false, heading));
    const last = this.blocks.at(-1);
    if (last !== undefined) last.lineHeight += BORDER;
  }

  figure(figure: PrintedFigure): void {
    this.paragraph(STYLE.caption, plain(`${figure.label} ${figure.number}: ${figure.title}`));
    const height = chartSize(figure).height * POINTS_OF_PIXEL;
    if (figure.bars.length > 0) this.paragraph(STYLE.figure, [], { lineHeight: height });
    this.table(figure.columns, figure.rows);
    for (const line of [figure.source, figure.note, figure.annexPointer])
      if (line !== '') this.paragraph(STYLE.source, plain(line));
  }

  printed(block: PrintedBlock, startsPage: boolean): void {
    switch (block.kind) {
      case 'heading':
        this.paragraph(`Heading${block.level}`, block.runs, { anchor: block.anchor, startsPage });
        break;
      case 'paragraph':
        this.paragraph('Normal', block.runs);
        break;
      case 'judgment':
        this.paragraph(STYLE.judgment, plain(`${block.symbol} ${block.label}`));
        break;
      case 'table':
        this.paragraph(STYLE.caption, plain(block.caption));
        this.table(block.columns, block.rows);
        this.paragraph(STYLE.source, []);
        break;
      case 'figure':
        this.figure(block);
        break;
      case 'list':
        for (const item of block.items) for (const runs of item) this.paragraph(STYLE.listContinue, runs);
    }
  }
}

function noteHeight(number: number, paragraphs: readonly string[]): number {
  const { size, isBold, lineHeight, after } = lookOf(STYLE.footnote);
  let height = 0;
  for (const [at, text] of paragraphs.entries()) {
    const lines = countLines(at === 0 ? `${number} ${text}` : text, { width: WIDTH, size, isBold });
    height += lines * lineHeight + after;
  }
  return height;
}

function rowHeight(cells: readonly string[], widths: readonly number[], style: string): number {
  const { size, isBold, lineHeight, before, after } = lookOf(style);
  let lines = 1;
  for (const [at, text] of cells.entries()) {
    const width = ((widths[at] ?? 0) - CELL.left - CELL.right) / TWENTIETHS;
    lines = Math.max(lines, countLines(text, { width, size, isBold }));
  }
  return lines * lineHeight + before + after + (CELL.top + CELL.bottom) / TWENTIETHS + BORDER;
}

/**
 * The page that each heading of a document is on, laid out as Word lays out our styles: lines broken by the widths of
 * Arial, footnotes at the foot of their page, headings kept with what follows. Word corrects the numbers when somebody
 * updates the fields; until then, and in readers that never do, these are shown.
 * @param printed a document with contents
 * @returns page numbers from 1 by the headings' anchors
 */
export function headingPages(printed: PrintedDocument): Map<string, number> {
  const flow = new Flow(printed);
  flow.paragraph(STYLE.title, plain(printed.title));
  flow.paragraph(STYLE.subtitle, plain(printed.subtitle));
  for (const notice of printed.notices) flow.paragraph(STYLE.notice, plain(notice));
  flow.paragraph(STYLE.contentsTitle, plain(printed.contentsTitle));
  for (const { level, text } of printed.contents) flow.paragraph(`TOC${level}`, plain(text + LEADER));
  // The field of the contents ends in a paragraph of its own.
  flow.paragraph('Normal', []);
  for (const blocks of [printed.body, printed.annex])
    for (const block of blocks) flow.printed(block, block.kind === 'heading' && block.level === 1);
  const note = lookOf(STYLE.footnote);
  const separator = lookOf('Normal').size * (note.lineHeight / note.size);
  return paginate(flow.blocks, { height: HEIGHT, separator, noteGap: note.after });
}
