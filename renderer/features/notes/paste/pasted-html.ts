/** Elements whose text nobody wrote: settings of Word, styles, scripts, what was struck out, pictures' fallbacks. */
const DROPPED = new Set(
  'STYLE SCRIPT NOSCRIPT TEMPLATE HEAD TITLE META LINK XML OBJECT IFRAME SVG MATH DEL S STRIKE SELECT BUTTON'.split(
    ' ',
  ),
);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'P DIV LI UL OL DL DT DD H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TABLE TR SECTION ARTICLE HEADER FOOTER MAIN ASIDE FIGURE FIGCAPTION ADDRESS HR'.split(
    ' ',
  ),
);
const CELL_MARK = ' | ';
const INDENT = '    ';

interface Line {
  /** "• " or "2. ", with what it is indented by; empty outside lists. */
  mark: string;
  text: string;
}

/**
 * What was copied from Word, Outlook or a web page, as lines of plain text: paragraphs, list items with their bullet or
 * number, rows of tables. Everything else is dropped. Works on a document that was parsed but is shown nowhere, so
 * nothing in it is run and nothing it points to is fetched.
 */
export function linesOfHtml(html: string): string[] {
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  const lines: Line[] = [{ mark: '', text: '' }];
  walk(root, lines, '');
  return lines
    .map(({ mark, text }) => ({ mark, text: tidy(text) }))
    .filter(({ text }) => text !== '')
    .map(({ mark, text }) => mark + text);
}

/** Spaces and line ends of HTML are one space; a line break that was asked for stays. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
}

function walk(node: Node, lines: Line[], mark: string): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) write(lines, (child.textContent ?? '').replace(/\s+/g, ' '));
    else if (child.nodeType === Node.ELEMENT_NODE) walkElement(child as Element, lines, mark);
  }
}

function walkElement(element: Element, lines: Line[], mark: string): void {
  const name = element.tagName.toUpperCase();
  if (DROPPED.has(name) || isHiddenFromReaders(element)) return;
  if (name === 'BR') {
    write(lines, '\n');
    return;
  }
  if (name === 'TD' || name === 'TH') {
    if (element.previousElementSibling !== null) write(lines, CELL_MARK);
    // A cell of several paragraphs stays one cell of its row.
    write(lines, linesOfElement(element).join(' '));
    return;
  }
  if (!BLOCKS.has(name)) {
    walk(element, lines, mark);
    return;
  }
  const own = name === 'LI' ? listMark(element) : wordListMark(element);
  lines.push({ mark: own, text: '' });
  walk(element, lines, own);
  lines.push({ mark: '', text: '' });
}

function linesOfElement(element: Element): string[] {
  const lines: Line[] = [{ mark: '', text: '' }];
  walk(element, lines, '');
  return lines.map(({ mark, text }) => mark + tidy(text)).filter((text) => text.trim() !== '');
}

function write(lines: Line[], text: string): void {
  const last = lines.at(-1);
  if (last !== undefined) last.text += text;
}

/** Bullets and numbers that Word draws itself, comments beside the text, and what a page hides. */
function isHiddenFromReaders(element: Element): boolean {
  const style = (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '');
  return (
    element.hasAttribute('hidden') ||
    style.includes('mso-list:ignore') ||
    style.includes('mso-hide:all') ||
    style.includes('display:none') ||
    /mso-element:comment/.test(style) ||
    /^mso(?:comment|footnotereference)/i.test(element.className)
  );
}

function listMark(item: Element): string {
  const list = item.parentElement;
  const depth = depthOf(item);
  if (list?.tagName !== 'OL') return `${INDENT.repeat(depth)}• `;
  const items = [...list.children].filter((child) => child.tagName === 'LI');
  const first = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  return `${INDENT.repeat(depth)}${first + items.indexOf(item)}. `;
}

function depthOf(item: Element): number {
  let depth = -1;
  for (let up = item.parentElement; up !== null; up = up.parentElement)
    if (up.tagName === 'UL' || up.tagName === 'OL') depth += 1;
  return Math.max(0, depth);
}

/** Word writes a list as paragraphs that say "mso-list:l0 level2 lfo1" and hold the bullet or number as text. */
function wordListMark(element: Element): string {
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style)?.[1];
  if (level === undefined) return '';
  const ignored = [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const written = (ignored?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  const number = /^\(?[0-9a-z]{1,5}[.)]/i.exec(written)?.[0];
  return `${INDENT.repeat(Math.max(0, Number(level) - 1))}${number ?? '•'} `;
}
