import type { SectionDocument } from '@shared/draft/section-document';
import type { TemplateFailure } from '@shared/export/docx/template/house-template';
import type { Result } from '@shared/result';

/** What the worker makes; `print` is the web page that becomes a PDF. */
export type MadeFormat = 'docx' | 'html' | 'md' | 'print';

export interface ExportRequest {
  document: SectionDocument;
  format: MadeFormat;
  /** The house's own template, for Word. */
  template: File | null;
}

export type ExportTrouble = TemplateFailure | { kind: 'crashed' } | { kind: 'cancelled' };

/** `share` goes from 0 to 1; the file comes last. */
export type ExportReply =
  | { kind: 'progress'; share: number }
  | { kind: 'made'; file: Result<Uint8Array, ExportTrouble> };
