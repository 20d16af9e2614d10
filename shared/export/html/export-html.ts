import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { SectionDocument } from '@shared/draft/section-document';
import { printDocument } from '../printed/print-document';
import type { PrintedDocument, PrintedFootnote } from '../printed/printed-document';
import { base64 } from './base64';
import { htmlBlocks } from './html-blocks';
import { markAnchor } from './html-runs';
import { HTML_STYLE } from './html-style';
import { escapeHtml } from './html-text';

/** Nothing but the page's own style sheet: no script, no picture from elsewhere, nothing is asked of a network. */
function contentPolicy(): string {
  return `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(HTML_STYLE)))}'; form-action 'none'; base-uri 'none'`;
}

function front(printed: PrintedDocument): string[] {
  return [
    `<p class="title">${escapeHtml(printed.title)}</p>`,
    `<p class="subtitle">${escapeHtml(printed.subtitle)}</p>`,
    ...printed.notices.map((notice) => `<p class="notice">${escapeHtml(notice)}</p>`),
  ];
}

function contents(printed: PrintedDocument): string[] {
  if (printed.contents.length === 0) return [];
  const entries = printed.contents.map(
    (heading) =>
      `<li class="level-${heading.level}"><a href="#${heading.anchor}">${escapeHtml(heading.text)}</a></li>`,
  );
  const title = escapeHtml(printed.contentsTitle);
  return [
    '<nav aria-labelledby="contents">',
    `<h1 id="contents">${title}</h1>`,
    '<ol>',
    ...entries,
    '</ol>',
    '</nav>',
  ];
}

function footnote(note: PrintedFootnote): string {
  const back = `<a class="back" href="#${markAnchor(note.number, 1)}" role="doc-backlink" aria-label="Back to the text at footnote ${note.number}">↩</a>`;
  const paragraphs = note.paragraphs.map((words, at) => {
    const isLast = at === note.paragraphs.length - 1;
    return `<p>${escapeHtml(words)}${isLast ? ` ${back}` : ''}</p>`;
  });
  return `<li id="footnote-${note.number}">${paragraphs.join('')}</li>`;
}

function footnotes(printed: PrintedDocument): string[] {
  if (printed.footnotes.length === 0) return [];
  const label = escapeHtml(printed.footnotesTitle);
  return [
    `<section class="footnotes" role="doc-endnotes" aria-label="${label}">`,
    '<ol>',
    ...printed.footnotes.map(footnote),
    '</ol>',
    '</section>',
  ];
}

function annex(printed: PrintedDocument): string[] {
  return printed.annex.length === 0 ? [] : ['<div class="annex">', htmlBlocks(printed.annex), '</div>'];
}

/**
 * A section or a report as one self-contained, accessible page without scripts; printed, it is an A4 document.
 * The PDF is made of it: then the marking is left to the header and footer of every page.
 * @param purpose `page` shows the marking above and below the text, `pdf` leaves it out
 * @throws InvariantError when a footnote is used that the document does not hold
 */
export function exportHtml(document: SectionDocument, purpose: 'page' | 'pdf' = 'page'): string {
  const printed = printDocument(document);
  const hasMarking = purpose === 'page' && printed.marking !== '';
  const marking = hasMarking ? `<p class="marking">${escapeHtml(printed.marking)}</p>` : '';
  const name = escapeHtml(
    document.question === null ? printed.title : `${printed.subject} – ${printed.title}`,
  );
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${printed.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentPolicy())}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${name}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header>${marking}`,
    ...front(printed),
    '</header>',
    ...contents(printed),
    '<main>',
    `<div class="${printed.contents.length === 0 ? 'section' : 'report'}">`,
    htmlBlocks(printed.body),
    '</div>',
    ...annex(printed),
    ...footnotes(printed),
    '</main>',
    ...(hasMarking ? [`<footer>${marking}</footer>`] : []),
    '</body>',
    '</html>',
    '',
  ];
  return lines.join('\n');
}
