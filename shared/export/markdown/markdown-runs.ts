import type { PrintedRun } from '../printed/printed-document';
import { escapeLineStart, escapeMarkdown } from './markdown-text';

type TextRun = PrintedRun & { kind: 'text' };

/** Asterisks must touch their words, so spaces at the ends stay outside. */
function emphasise(text: string, sign: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${sign}${words}${sign}${after}`;
}

function markdownText(run: TextRun): string {
  const words = escapeMarkdown(run.text);
  const sign = `${run.isBold ? '**' : ''}${run.isItalic ? '*' : ''}`;
  if (sign === '') return words;
  return emphasise(words, sign.length === 3 ? '***' : sign);
}

/**
 * Asterisks cannot say that a part of a word is bold next to a full stop or another emphasis; HTML, which every
 * Markdown reader takes, can.
 */
function asHtml(run: TextRun): string {
  const leaning = run.isItalic ? `<em>${escapeMarkdown(run.text)}</em>` : escapeMarkdown(run.text);
  return run.isBold ? `<strong>${leaning}</strong>` : leaning;
}

const isEmphasised = (run: PrintedRun | undefined) => run?.kind === 'text' && (run.isBold || run.isItalic);
const touchesSpace = (run: PrintedRun | undefined, side: 'start' | 'end') =>
  run === undefined ||
  run.kind === 'break' ||
  (run.kind === 'text' && (side === 'start' ? /^\s/ : /\s$/).test(run.text));

function markdownRun(run: PrintedRun, at: number, runs: readonly PrintedRun[]): string {
  switch (run.kind) {
    case 'break':
      return '\\\n';
    case 'footnote':
      // Pandoc prints the note again for every further reference to it.
      return run.use === 1 ? `[^${run.number}]` : `<sup>${run.number}</sup>`;
    case 'text': {
      if (!isEmphasised(run)) return markdownText(run);
      const isApart =
        (touchesSpace(runs[at - 1], 'end') || /^\s/.test(run.text)) &&
        (touchesSpace(runs[at + 1], 'start') || /\s$/.test(run.text)) &&
        !isEmphasised(runs[at - 1]) &&
        !isEmphasised(runs[at + 1]);
      return isApart ? markdownText(run) : asHtml(run);
    }
  }
}

/** One paragraph; a line break is a backslash at the end of the line. */
export function markdownRuns(runs: readonly PrintedRun[]): string {
  const text = runs.map(markdownRun).join('').trim();
  return text
    .split('\n')
    .map((line) => escapeLineStart(line.trimStart()))
    .join('\n');
}
