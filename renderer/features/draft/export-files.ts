import { bridge } from '@data/bridge';
import { commentsOf } from '@shared/draft/document-comments';
import { evidencePack } from '@shared/draft/evidence-pack/evidence-pack';
import type { SectionDocument } from '@shared/draft/section-document';
import { commentsOfReport, toReportDocument } from '@shared/draft/to-report-document';
import { toSectionDocument } from '@shared/draft/to-section-document';
import { type TemplateFailure, templateFailureMessage } from '@shared/export/docx/template/house-template';
import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { SaveFailure } from '@shared/ipc/channels';
import { fail, type Result } from '@shared/result';
import { dayOf } from '@shared/text/day';
import type { ExportTrouble } from './export-protocol';
import { makeFile } from './make-file';
import type { WordOptions } from './WordOptionsDialog';

export type ExportFormat = 'docx' | 'pdf' | 'html' | 'md';

/** What is exported: the section that is open, the whole report, or the evidence behind the section. */
export type ExportPart = 'section' | 'report' | 'evidence';

export interface Wanted {
  part: ExportPart;
  format: ExportFormat;
  word?: WordOptions;
}

export const FORMATS: { format: ExportFormat; label: string; what: string }[] = [
  { format: 'docx', label: 'Word', what: 'the Word document' },
  { format: 'pdf', label: 'PDF', what: 'the PDF' },
  { format: 'html', label: 'Web page', what: 'the web page' },
  { format: 'md', label: 'Markdown', what: 'the Markdown file' },
];

export function wantedWords({ format }: Wanted): string {
  return FORMATS.find((one) => one.format === format)?.what ?? 'the file';
}

/** What is wanted as it stands now, dated today; null when there is nothing of the kind. */
export function documentFor(
  { part, word }: Wanted,
  snapshot: Snapshot,
  framework: Framework,
  sectionId: string,
): SectionDocument | null {
  const today = dayOf(Date.now());
  if (part === 'report') {
    const report = toReportDocument(snapshot, framework, today);
    return report === null || word?.hasComments !== true
      ? report
      : { ...report, comments: commentsOfReport(snapshot, framework) };
  }
  if (part === 'evidence') return evidencePack(snapshot, framework, sectionId, today);
  const document = toSectionDocument(snapshot, framework, sectionId, today);
  const section = snapshot.section.find(({ id }) => id === sectionId);
  if (document === null || section === undefined || word?.hasComments !== true) return document;
  return { ...document, comments: commentsOf(section, snapshot) };
}

/** "West Mercia 2017 Q3.docx": no character that a file system would refuse. */
export function exportName(document: SectionDocument, { part, format }: Wanted): string {
  const code = document.question === null ? 'Report' : document.question.code;
  const name = `${document.force} ${document.year} ${code}${part === 'evidence' ? ' evidence pack' : ''}`
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replaceAll(/ +/g, ' ');
  return `${name.trim()}.${format}`;
}

interface Listeners {
  onProgress: (share: number | null) => void;
  /** Hears how to stop what has begun. */
  onStart: (cancel: () => void) => void;
}

export type ExportFailure = SaveFailure | ExportTrouble;

/** Makes the file and hands it to the main process, which asks where it goes. */
export async function saveExport(
  document: SectionDocument,
  wanted: Wanted,
  { onProgress, onStart }: Listeners,
): Promise<Result<{ path: string }, ExportFailure>> {
  const fileName = exportName(document, wanted);
  const format = wanted.format === 'pdf' ? 'print' : wanted.format;
  const making = makeFile({ document, format, template: wanted.word?.template ?? null }, onProgress);
  onStart(making.cancel);
  const made = await making.file;
  if (!made.ok) return fail(made.failure);
  onProgress(null);
  if (wanted.format !== 'pdf') return bridge().ask('export:save', { fileName, bytes: made.value });
  onStart(() => void bridge().ask('export:stop-printing', null));
  return bridge().ask('export:pdf', {
    fileName,
    html: new TextDecoder().decode(made.value),
    title: `${document.title}: ${document.question?.title ?? document.subtitle}`,
    marking: document.marking,
  });
}

const TEMPLATE_TROUBLES = new Set(['not-a-template', 'has-macros', 'too-large', 'damaged']);

function isTemplateTrouble(failure: ExportFailure): failure is TemplateFailure {
  return TEMPLATE_TROUBLES.has(failure.kind);
}

/** What happened to the file, in a sentence; the draft itself is never touched by an export. */
export function exportFailureWords(failure: ExportFailure): { title: string; advice: string } {
  if (isTemplateTrouble(failure))
    return { title: 'The template was not taken over', advice: templateFailureMessage(failure) };
  switch (failure.kind) {
    case 'cancelled':
      return { title: 'Nothing was exported', advice: 'You closed the window that asks where to save.' };
    case 'crashed':
      return {
        title: 'The file could not be made',
        advice: 'Your draft is safe. Try again; if it happens again, export another format.',
      };
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
