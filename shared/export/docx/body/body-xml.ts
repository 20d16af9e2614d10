import type {
  PrintedBlock,
  PrintedDocument,
  PrintedFigure,
  PrintedRun,
} from '../../printed/printed-document';
import { STYLE } from '../docx-styles';
import { commentedRuns, holdsWords, type NumberedComment } from './commented-runs';
import { bookmarked, contentsXml } from './contents-xml';
import { tableXml } from './table-xml';
import { fieldXml, paragraphXml, textXml } from './word-xml';

/** What Word keeps in parts of their own, made beforehand: in the order in which the text comes to them. */
export interface PreparedParts {
  /** Drawings of the figures that have bars, as XML. */
  charts: readonly string[];
  /** Ids of the ordered lists' numberings. */
  numberings: readonly string[];
}

// Word leaves nothing free above the first line of a page, LibreOffice does: said here, both set the same pages.
const AT_TOP = '<w:pageBreakBefore/><w:spacing w:before="0"/>';

/** Writes the text of a document block by block. */
export class BodyXml {
  private charts = 0;
  private orderedLists = 0;
  private written = 0;
  private readonly parts: PreparedParts;
  private readonly comments: readonly NumberedComment[];
  private readonly onBlock: () => void;

  /** @param onBlock hears of each block as it is written */
  constructor(parts: PreparedParts, comments: readonly NumberedComment[], onBlock: () => void) {
    this.parts = parts;
    this.comments = comments;
    this.onBlock = onBlock;
  }

  front(printed: PrintedDocument, pages: ReadonlyMap<string, number>): string {
    const contents =
      printed.contents.length === 0
        ? ''
        : paragraphXml(STYLE.contentsTitle, textXml(printed.contentsTitle)) +
          contentsXml(printed.contents, pages);
    return [
      paragraphXml(STYLE.title, textXml(printed.title)),
      paragraphXml(STYLE.subtitle, textXml(printed.subtitle)),
      ...printed.notices.map((text) => paragraphXml(STYLE.notice, textXml(text))),
      contents,
    ].join('');
  }

  /** @param startsPage puts the first block at the top of a page, and every further heading 1 */
  blocks(blocks: readonly PrintedBlock[], startsPage: boolean): string {
    return blocks
      .map((block, at) => {
        const isChapter = block.kind === 'heading' && block.level === 1;
        const index = this.written;
        this.written += 1;
        this.onBlock();
        const comments =
          this.comments.length === 0 ? this.comments : this.comments.filter(({ block: of }) => of === index);
        return this.block(block, index, isChapter && (startsPage || at > 0), comments);
      })
      .join('');
  }

  private block(
    block: PrintedBlock,
    index: number,
    startsPage: boolean,
    comments: readonly NumberedComment[],
  ): string {
    switch (block.kind) {
      case 'heading': {
        const content = bookmarked(block, index, commentedRuns(block.runs, comments));
        return paragraphXml(`Heading${block.level}`, content, startsPage ? AT_TOP : '');
      }
      case 'paragraph':
        return paragraphXml(null, commentedRuns(block.runs, comments));
      case 'list':
        return this.list(block.isOrdered, block.items, comments);
      case 'judgment':
        return paragraphXml(STYLE.judgment, textXml(`${block.symbol} ${block.label}`.trim()));
      case 'table':
        return [
          paragraphXml(STYLE.caption, textXml(block.caption)),
          tableXml(block.columns, block.rows),
          // Two tables that touch would become one.
          paragraphXml(STYLE.source, ''),
        ].join('');
      case 'figure':
        return this.figure(block);
    }
  }

  /** Caption, a chart that Word can edit, its numbers as a table for those who cannot see it, and the source line. */
  private figure(figure: PrintedFigure): string {
    // The number is Word's own SEQ field, so that figures can be listed and renumbered there.
    const number = fieldXml(`SEQ ${figure.label} \\* ARABIC`, String(figure.number));
    const caption = `${textXml(`${figure.label} `)}${number}${textXml(`: ${figure.title}`)}`;
    const chart = figure.bars.length === 0 ? undefined : this.parts.charts[this.charts++];
    const lines = [figure.source, figure.note, figure.annexPointer].filter((line) => line !== '');
    return [
      paragraphXml(STYLE.caption, caption),
      chart === undefined ? '' : paragraphXml(STYLE.figure, `<w:r>${chart}</w:r>`),
      tableXml(figure.columns, figure.rows),
      ...lines.map((text) => paragraphXml(STYLE.source, textXml(text))),
    ].join('');
  }

  private list(
    isOrdered: boolean,
    items: readonly PrintedRun[][][],
    comments: readonly NumberedComment[],
  ): string {
    const style = isOrdered ? STYLE.number : STYLE.bullet;
    const id = isOrdered ? this.parts.numberings[this.orderedLists++] : undefined;
    const numbering =
      id === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    // A comment about words stands at the first line that holds them; about the whole list, at its first line.
    const lines = items.flat();
    const lineOf = (comment: NumberedComment) =>
      lines.find((runs) => holdsWords(runs, comment.about)) ?? lines[0];
    return items
      .flatMap((paragraphs) =>
        paragraphs.map((runs, at) => {
          const content = commentedRuns(
            runs,
            comments.filter((comment) => lineOf(comment) === runs),
          );
          return at === 0
            ? paragraphXml(style, content, numbering)
            : paragraphXml(STYLE.listContinue, content);
        }),
      )
      .join('');
  }
}
