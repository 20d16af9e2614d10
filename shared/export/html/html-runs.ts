import type { PrintedRun } from '../printed/printed-document';
import { escapeHtml } from './html-text';

/** Where a footnote's mark stands, so that the way back leads to the place the reader came from. */
export function markAnchor(number: number, use: number): string {
  return use === 1 ? `mark-${number}` : `mark-${number}-${use}`;
}

function htmlRun(run: PrintedRun): string {
  switch (run.kind) {
    case 'break':
      return '<br>';
    case 'footnote': {
      const id = markAnchor(run.number, run.use);
      return `<sup id="${id}"><a href="#footnote-${run.number}" role="doc-noteref" aria-label="Footnote ${run.number}">${run.number}</a></sup>`;
    }
    case 'text': {
      const words = escapeHtml(run.text);
      const leaning = run.isItalic ? `<em>${words}</em>` : words;
      return run.isBold ? `<strong>${leaning}</strong>` : leaning;
    }
  }
}

export function htmlRuns(runs: readonly PrintedRun[]): string {
  return runs.map(htmlRun).join('');
}
