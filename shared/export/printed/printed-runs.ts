import type { InlineNode } from '@shared/draft/draft-node';
import type { NumberedFootnote } from '@shared/draft/section-document';
import { InvariantError } from '@shared/result';
import { printableText } from './printable-text';
import type { PrintedRun } from './printed-document';

/** Counts the uses of each footnote while a document is printed from top to bottom. */
export class FootnoteMarks {
  private readonly numbers: Map<string, number>;
  private readonly uses = new Map<number, number>();

  constructor(footnotes: readonly NumberedFootnote[]) {
    this.numbers = new Map(footnotes.map((footnote) => [footnote.id, footnote.number]));
  }

  next(id: string): PrintedRun {
    const number = this.numbers.get(id);
    if (number === undefined) throw new InvariantError('a footnote is used that has no number');
    const use = (this.uses.get(number) ?? 0) + 1;
    this.uses.set(number, use);
    return { kind: 'footnote', number, use };
  }
}

function printedRun(node: InlineNode, marks: FootnoteMarks): PrintedRun {
  switch (node.type) {
    case 'text':
      return {
        kind: 'text',
        text: printableText(node.text),
        isBold: node.marks?.some((mark) => mark.type === 'bold') ?? false,
        isItalic: node.marks?.some((mark) => mark.type === 'italic') ?? false,
      };
    case 'claim':
      return { kind: 'text', text: printableText(node.attrs.text), isBold: false, isItalic: false };
    case 'footnote':
      return marks.next(node.attrs.id);
    case 'hardBreak':
      return { kind: 'break' };
  }
}

/** Neighbours that look the same become one run: a claim is part of its sentence. */
function joinEqual(runs: PrintedRun[]): PrintedRun[] {
  const joined: PrintedRun[] = [];
  for (const run of runs) {
    if (run.kind === 'text' && run.text === '') continue;
    const last = joined.at(-1);
    const isSame =
      run.kind === 'text' &&
      last?.kind === 'text' &&
      last.isBold === run.isBold &&
      last.isItalic === run.isItalic;
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** The runs of a paragraph: claims as the words last accepted, footnotes as their number. */
export function printedRuns(content: readonly InlineNode[] | undefined, marks: FootnoteMarks): PrintedRun[] {
  return joinEqual((content ?? []).map((node) => printedRun(node, marks)));
}

export function runsText(runs: readonly PrintedRun[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('');
}
