import type { DraftNode, FigureAttributes } from '@shared/draft/draft-node';
import type { PrintedJudgment, SectionDocument } from '@shared/draft/section-document';
import { writeDay } from '@shared/text/day';
import { printableNumber } from '@shared/text/printable-number';
import { printableText } from './printable-text';
import type { PrintedBlock, PrintedDocument, PrintedFigure, PrintedHeading } from './printed-document';
import { FootnoteMarks, printedRuns, runsText } from './printed-runs';

const DEEPEST_IN_CONTENTS = 2;

/** Prints block after block, keeping count of headings and footnote marks. */
class Press {
  private headings = 0;
  private readonly document: SectionDocument;
  private readonly marks: FootnoteMarks;
  private readonly figureNumbers: Map<string, number>;

  constructor(document: SectionDocument) {
    this.document = document;
    this.marks = new FootnoteMarks(document.footnotes);
    this.figureNumbers = new Map(document.figures.map((figure) => [figure.id, figure.number]));
  }

  blocks(nodes: readonly DraftNode[]): PrintedBlock[] {
    return nodes.map((node) => this.block(node));
  }

  private block(node: DraftNode): PrintedBlock {
    switch (node.type) {
      case 'heading': {
        const runs = printedRuns(node.content, this.marks);
        this.headings += 1;
        const anchor = `section-${this.headings}`;
        return { kind: 'heading', level: node.attrs.level, anchor, runs, text: runsText(runs).trim() };
      }
      case 'paragraph':
        return { kind: 'paragraph', runs: printedRuns(node.content, this.marks) };
      case 'bulletList':
      case 'orderedList': {
        const items = node.content.map((item) =>
          item.content.map((paragraph) => printedRuns(paragraph.content, this.marks)),
        );
        return { kind: 'list', isOrdered: node.type === 'orderedList', items };
      }
      case 'judgment':
        return printedJudgment(this.document.judgments[node.attrs.question]);
      case 'table': {
        const columns = node.attrs.columns.map(printableText);
        const rows = node.attrs.rows.map((row) => columns.map((_, at) => printableText(row[at] ?? '')));
        return { kind: 'table', caption: printableText(node.attrs.caption), columns, rows };
      }
      case 'figure':
        return printedFigure(node.attrs, this.figureNumbers.get(node.attrs.id) ?? 0);
    }
  }
}

function printedJudgment(judgment: PrintedJudgment | undefined): PrintedBlock {
  if (judgment === undefined) return { kind: 'judgment', symbol: '', label: 'Not yet judged' };
  const year = judgment.isCarried ? ` (last inspected in ${judgment.lastInspected})` : '';
  return { kind: 'judgment', symbol: judgment.symbol, label: printableText(judgment.label) + year };
}

function printedFigure(figure: FigureAttributes, number: number): PrintedFigure {
  const source = printableText(figure.source).trim();
  const bars = figure.bars.map((bar) => ({
    ...printedValue(bar),
    ...(bar.stands && { stands: bar.stands }),
  }));
  const line = figure.line === undefined ? undefined : printedValue(figure.line);
  return {
    kind: 'figure',
    label: 'Figure',
    number,
    title: printableText(figure.title),
    unit: printableText(figure.unit),
    bars,
    ...(line !== undefined && { line }),
    rows: [
      ...[...bars, ...(line === undefined ? [] : [line])].map((one): [string, string] => [
        one.label,
        one.text,
      ]),
      ...(figure.absent ?? []).map(({ label, why }): [string, string] => [
        printableText(label),
        printableText(`– (${why})`),
      ]),
    ],
    columns: ['Force or place', printableText(figure.unit)],
    source: source === '' ? '' : `Source: ${source}`,
    note: printableText(figure.note ?? '').trim(),
    annexPointer: figure.pointsToAnnex ? 'For further information about these data, please see annex A.' : '',
    alternativeText: printableText(figure.alternativeText),
  };
}

function printedValue({ label, value }: { label: string; value: number }) {
  return {
    label: printableText(label),
    value: Number.isFinite(value) ? Math.max(0, value) : 0,
    text: printableNumber(value),
  };
}

function notices(document: SectionDocument): string[] {
  const said = [`Draft, ${writeDay(document.generatedOn)}`];
  if (document.isExample)
    said.push('Example inspection: the case files, notes and findings in this document are invented.');
  if (document.staleClaims === 1)
    said.push('One number in this draft differs from the evidence as it stands.');
  if (document.staleClaims > 1)
    said.push(`${document.staleClaims} numbers in this draft differ from the evidence as it stands.`);
  return said;
}

/**
 * The words of a section or a report in the order in which they are printed.
 * @throws InvariantError when a footnote is used that `document.footnotes` does not hold
 */
export function printDocument(document: SectionDocument): PrintedDocument {
  const press = new Press(document);
  const body = press.blocks(document.blocks);
  const annex = press.blocks(document.annex);
  const isListed = (block: PrintedBlock): block is PrintedHeading =>
    block.kind === 'heading' && block.level <= DEEPEST_IN_CONTENTS && block.text !== '';
  return {
    title: printableText(document.title),
    subtitle: printableText(document.subtitle),
    marking: printableText(document.marking),
    notices: notices(document),
    contents: document.hasContents ? [...body, ...annex].filter(isListed) : [],
    contentsTitle: 'Contents',
    body,
    annex,
    footnotes: document.footnotes.map((footnote) => ({
      number: footnote.number,
      paragraphs: footnote.text
        .split(/\n\s*\n/)
        .map((paragraph) => printableText(paragraph).trim())
        .filter((paragraph) => paragraph !== ''),
    })),
    footnotesTitle: 'Footnotes',
    inspectorate: printableText(document.inspectorate),
    subject: printableText(document.question?.title ?? document.subtitle),
    day: document.generatedOn,
    language: document.language,
  };
}
