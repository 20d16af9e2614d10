import type { PrintedHeading } from '../../printed/printed-document';
import { PAGE } from '../docx-page';
import { FIELD_END, fieldStart, fieldXml, paragraphXml, textXml } from './word-xml';

const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
const TABS = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${WIDTH}"/></w:tabs>`;

/** Word keeps bookmarks that a table of contents made under such names, and renews them with it. */
const bookmarkName = ({ anchor }: PrintedHeading) => `_Toc_${anchor}`.replaceAll('-', '_');

/** The mark by which the contents find a heading. @param id unique among the bookmarks of the document */
export function bookmarked(heading: PrintedHeading, id: number, content: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${bookmarkName(heading)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

/**
 * A table of contents that Word takes for its own: one field around all lines, each a link to its heading with a field
 * for its page. It is not marked as out of date, because Word then asks every reader whether to update it.
 */
export function contentsXml(headings: readonly PrintedHeading[], pages: ReadonlyMap<string, number>): string {
  const lines = headings.map((heading, at) => {
    const bookmark = bookmarkName(heading);
    const page = fieldXml(`PAGEREF ${bookmark} \\h`, String(pages.get(heading.anchor) ?? ''));
    const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${textXml(heading.text)}<w:r><w:tab/></w:r>${page}</w:hyperlink>`;
    return paragraphXml(
      `TOC${heading.level}`,
      (at === 0 ? fieldStart('TOC \\o "1-2" \\h \\z') : '') + link,
      TABS,
    );
  });
  const inside = lines.join('') + paragraphXml(null, FIELD_END);
  const properties =
    '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';
  return `<w:sdt>${properties}<w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
}
