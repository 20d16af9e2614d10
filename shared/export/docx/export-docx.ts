import type { SectionDocument } from '@shared/draft/section-document';
import { strToU8, zipSync } from 'fflate';
import { printDocument } from '../printed/print-document';
import { BodyXml } from './body/body-xml';
import { numberComments } from './body/commented-runs';
import { docxFrame } from './docx-frame';
import { headingPages } from './pages/heading-pages';
import { applyTemplate } from './template/apply-template';
import type { HouseTemplate } from './template/house-template';

export interface DocxOptions {
  /** The house's own template: its styles are taken over. */
  template?: HouseTemplate;
  /** Hears how much is done, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** A zip says when its files were written; ours say the same for the same draft. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A section or a report as a Word document: built-in styles, real footnotes, lists, header and footer, in British
 * English. Runs in Node and in a window or its worker.
 * @param document from the compiler; what it says is printed, nothing is computed again
 * @returns the bytes of the .docx
 * @throws InvariantError when a footnote is used that the document does not hold
 */
export async function exportDocx(
  document: SectionDocument,
  { template, onProgress }: DocxOptions = {},
): Promise<Uint8Array> {
  const printed = printDocument(document);
  const hasContents = printed.contents.length > 0;
  const comments = numberComments(document.comments ?? []);
  const { files, prepared, withText } = await docxFrame(printed, comments);
  const total = printed.body.length + printed.annex.length;
  let made = 0;
  const body = new BodyXml(prepared, comments, () => {
    made += 1;
    onProgress?.(made / total);
  });
  const text = [
    body.front(printed, hasContents ? headingPages(printed) : new Map()),
    body.blocks(printed.body, hasContents),
    body.blocks(printed.annex, true),
  ].join('');
  const bytes = zipSync(
    { ...files, 'word/document.xml': strToU8(withText(text)) },
    { level: 6, mtime: NO_TIME },
  );
  return template === undefined ? bytes : applyTemplate(bytes, template);
}
