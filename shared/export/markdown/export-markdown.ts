import type { SectionDocument } from '@shared/draft/section-document';
import { printDocument } from '../printed/print-document';
import type { PrintedDocument } from '../printed/printed-document';
import { indentMarkdown, markdownBlocks, markdownLine } from './markdown-blocks';
import { escapeMarkdown } from './markdown-text';

const FOOTNOTE_INDENT = 4;

function contents(printed: PrintedDocument): string[] {
  if (printed.contents.length === 0) return [];
  const entries = printed.contents.map(
    (heading) => `${heading.level === 1 ? '' : '  '}- ${escapeMarkdown(heading.text)}`,
  );
  return [`# ${escapeMarkdown(printed.contentsTitle)}`, entries.join('\n')];
}

function footnotes(printed: PrintedDocument): string[] {
  return printed.footnotes.map((note) => {
    const text = note.paragraphs.map(markdownLine).join('\n\n');
    return `[^${note.number}]: ${indentMarkdown(text, FOOTNOTE_INDENT)}`;
  });
}

/**
 * A section or a report as Markdown with footnotes (CommonMark, with the tables and footnotes of GitHub and pandoc).
 * @throws InvariantError when a footnote is used that the document does not hold
 */
export function exportMarkdown(document: SectionDocument): string {
  const printed = printDocument(document);
  const parts = [
    ...(printed.marking === '' ? [] : [`**${escapeMarkdown(printed.marking)}**`]),
    `**${escapeMarkdown(printed.title)}**`,
    markdownLine(printed.subtitle),
    ...printed.notices.map(markdownLine),
    ...contents(printed),
    ...markdownBlocks(printed.body),
    ...markdownBlocks(printed.annex),
    ...footnotes(printed),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
