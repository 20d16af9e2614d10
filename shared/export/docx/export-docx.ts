import type { SectionDocument } from '@shared/draft/section-document';
import type { FileChild } from 'docx';
import { Document, Packer, Paragraph, TableOfContents } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { printDocument } from '../printed/print-document';
import type { PrintedDocument } from '../printed/printed-document';
import { DocxBlocks } from './docx-blocks';
import { marginOf, numberComments } from './docx-comments';
import { docxFooter, docxHeader, PAGE } from './docx-page';
import { docxProperties } from './docx-properties';
import { DOCX_NUMBERING, DOCX_STYLES, STYLE } from './docx-styles';
import { applyTemplate } from './template/apply-template';
import type { HouseTemplate } from './template/house-template';

export interface DocxOptions {
  /** The house's own template: its styles are taken over. */
  template?: HouseTemplate;
  /** Hears how much is done, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** How much of the work making the paragraphs is. Laying out the pages for a table of contents outweighs all else. */
const MAKING = { withContents: 0.1, without: 0.5 };

function front(printed: PrintedDocument): FileChild[] {
  return [
    new Paragraph({ style: STYLE.title, text: printed.title }),
    new Paragraph({ style: STYLE.subtitle, text: printed.subtitle }),
    ...printed.notices.map((text) => new Paragraph({ style: STYLE.notice, text })),
  ];
}

function contents(printed: PrintedDocument): FileChild[] {
  if (printed.contents.length === 0) return [];
  return [
    new Paragraph({ style: STYLE.contentsTitle, text: printed.contentsTitle }),
    new TableOfContents(printed.contentsTitle, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function footnotes(printed: PrintedDocument) {
  const notes = printed.footnotes.map(({ number, paragraphs }) => {
    // The library sets the number before the first paragraph, without a space.
    const children = paragraphs.map(
      (text, at) => new Paragraph({ style: STYLE.footnote, text: at === 0 ? ` ${text}` : text }),
    );
    return [String(number), { children }] as const;
  });
  return Object.fromEntries(notes);
}

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
  const comments = numberComments(document.comments ?? []);
  const hasContents = printed.contents.length > 0;
  const total = printed.body.length + printed.annex.length;
  let made = 0;
  const blocks = new DocxBlocks(comments, () => {
    made += 1;
    onProgress?.(((hasContents ? MAKING.withContents : MAKING.without) * made) / total);
  });
  const file = new Document({
    styles: DOCX_STYLES,
    numbering: DOCX_NUMBERING,
    footnotes: footnotes(printed),
    ...(comments.length > 0 ? { comments: { children: marginOf(comments) } } : {}),
    // Without it Word asks the reader whether to update the table of contents as soon as it opens the file.
    ...(hasContents ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: docxHeader(printed) },
        footers: { default: docxFooter(printed) },
        children: [
          ...front(printed),
          ...contents(printed),
          ...blocks.blocks(printed.body, hasContents),
          ...blocks.blocks(printed.annex, true),
        ],
      },
    ],
  });
  const bytes = await Packer.pack(file, 'uint8array', false, [docxProperties(printed)]);
  return template === undefined ? bytes : applyTemplate(bytes, template);
}
