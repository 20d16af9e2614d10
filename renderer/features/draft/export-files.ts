import { bridge } from '@data/bridge';
import type { SectionDocument } from '@shared/draft/section-document';
import { toReportDocument } from '@shared/draft/to-report-document';
import { toSectionDocument } from '@shared/draft/to-section-document';
import { exportDocx } from '@shared/export/docx/export-docx';
import { exportHtml } from '@shared/export/html/export-html';
import { exportMarkdown } from '@shared/export/markdown/export-markdown';
import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { SaveFailure } from '@shared/ipc/channels';
import type { Result } from '@shared/result';
import { dayOf } from '@shared/text/day';

export type ExportFormat = 'docx' | 'pdf' | 'html' | 'md';

export const FORMATS: { format: ExportFormat; label: string }[] = [
  { format: 'docx', label: 'Word' },
  { format: 'pdf', label: 'PDF' },
  { format: 'html', label: 'Web page' },
  { format: 'md', label: 'Markdown' },
];

/** A section (or, without one, the whole report) as it stands now, dated today. */
export function documentOfToday(
  snapshot: Snapshot,
  framework: Framework,
  section: string | null,
): SectionDocument | null {
  const today = dayOf(Date.now());
  return section === null
    ? toReportDocument(snapshot, framework, today)
    : toSectionDocument(snapshot, framework, section, today);
}

/** "West Mercia 2017 Q3.docx": no character that a file system would refuse. */
export function exportName(document: SectionDocument, format: ExportFormat): string {
  const part = document.question === null ? 'Report' : document.question.code;
  const name = `${document.force} ${document.year} ${part}`
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replaceAll(/ +/g, ' ');
  return `${name.trim()}.${format}`;
}

/** Makes the file and hands it to the main process, which asks where it goes. */
export async function saveExport(
  document: SectionDocument,
  format: ExportFormat,
): Promise<Result<{ path: string }, SaveFailure>> {
  const fileName = exportName(document, format);
  const ask = (bytes: Uint8Array) => bridge().ask('export:save', { fileName, bytes });
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'docx':
      return ask(await exportDocx(document));
    case 'html':
      return ask(encode(exportHtml(document)));
    case 'md':
      return ask(encode(exportMarkdown(document)));
    case 'pdf':
      return bridge().ask('export:pdf', {
        fileName,
        html: exportHtml(document, 'pdf'),
        title: `${document.title}: ${document.question?.title ?? document.subtitle}`,
        marking: document.marking,
      });
  }
}

/** What happened to the file, in a sentence; the draft itself is never touched by an export. */
export function saveFailureWords(failure: SaveFailure): { title: string; advice: string } {
  switch (failure.kind) {
    case 'cancelled':
      return { title: 'Nothing was exported', advice: 'You closed the window that asks where to save.' };
    case 'disk-full':
      return {
        title: 'The disk is full, so nothing was exported',
        advice: 'Your draft is safe. Make room or choose another place, then export again.',
      };
    case 'not-writable':
      return {
        title: 'That folder cannot be written to, so nothing was exported',
        advice: 'Your draft is safe. Choose another folder and export again.',
      };
    case 'failed':
      return {
        title: 'The file could not be written',
        advice: `Your draft is safe. Try again or choose another place (code ${failure.code}).`,
      };
  }
}
