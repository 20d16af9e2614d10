import type { ParagraphChild } from 'docx';
import { FootnoteReferenceRun, TextRun } from 'docx';
import type { PrintedRun } from '../printed/printed-document';

function docxRun(run: PrintedRun): ParagraphChild {
  switch (run.kind) {
    case 'text':
      return new TextRun({
        text: run.text,
        ...(run.isBold ? { bold: true } : {}),
        ...(run.isItalic ? { italics: true } : {}),
      });
    case 'break':
      return new TextRun({ break: 1 });
    case 'footnote':
      // Word numbers its marks by itself, so only the first use may be one; a second would get the next number.
      return run.use === 1
        ? new FootnoteReferenceRun(run.number)
        : new TextRun({ text: String(run.number), superScript: true });
  }
}

export function docxRuns(runs: readonly PrintedRun[]): ParagraphChild[] {
  return runs.map(docxRun);
}
