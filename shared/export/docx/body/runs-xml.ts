import type { PrintedRun } from '../../printed/printed-document';
import { textXml } from './word-xml';

const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const RAISED = '<w:vertAlign w:val="superscript"/>';

function runXml(run: PrintedRun): string {
  switch (run.kind) {
    case 'text':
      return textXml(run.text, (run.isBold ? BOLD : '') + (run.isItalic ? ITALIC : ''));
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'footnote':
      // Word numbers its marks by itself, so only the first use may be one; a second would get the next number.
      return run.use === 1
        ? `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${run.number}"/></w:r>`
        : textXml(String(run.number), RAISED);
  }
}

export function runsXml(runs: readonly PrintedRun[]): string {
  return runs.map(runXml).join('');
}
