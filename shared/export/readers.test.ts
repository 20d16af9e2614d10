import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DraftNode, InlineNode } from '@shared/draft/draft-node';
import type { SectionDocument } from '@shared/draft/section-document';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exportDocx } from './docx/export-docx';
import { exportHtml } from './html/export-html';
import { exportMarkdown } from './markdown/export-markdown';
import { heading, paragraph, REPORT, SECTION } from './testing/section-for-tests';

// Somebody else's readers: pandoc and LibreOffice know nothing of our code.
const folder = mkdtempSync(join(tmpdir(), 'assay-readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface PandocNode {
  t?: string;
  c?: unknown;
}

/** The words of a document as pandoc understands it, footnotes where they are mentioned. */
function wordsByPandoc(file: string, format: string): string[] {
  const json = execFileSync('pandoc', ['-f', format, '-t', 'json', file], { maxBuffer: 1 << 28 });
  const words: string[] = [];
  let isRaised = false;
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(walk);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { t, c } = node as PandocNode;
    // Where a note stands differs from format to format, and so does its mark: its words are compared on their own.
    if (t === 'Note' || t === 'Image' || t === 'Superscript') return;
    if (t === 'RawInline') isRaised = JSON.stringify(c).includes('<sup>');
    else if (t === 'Str' && typeof c === 'string') words.push(isRaised ? '' : c);
    else if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') words.push(' ');
    else if (t === 'Table' || t === 'Header' || t === 'Para' || t === 'Plain') {
      words.push(' ');
      walk(c);
      words.push(' ');
    } else walk(c);
  };
  walk((JSON.parse(json.toString('utf8')) as { blocks: unknown }).blocks);
  return words.join('').split(/\s+/).filter(Boolean);
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function readAll(name: string, document: SectionDocument) {
  const docx = write(`${name}.docx`, await exportDocx(document));
  const html = write(`${name}.html`, exportHtml(document));
  const markdown = write(`${name}.md`, exportMarkdown(document));
  return {
    docx: wordsByPandoc(docx, 'docx'),
    html: wordsByPandoc(html, 'html'),
    markdown: wordsByPandoc(markdown, 'markdown-smart'),
    github: wordsByPandoc(markdown, 'gfm'),
  };
}

/** In order of the alphabet: a caption stands above its table in one format and inside it in another. */
const sorted = (words: string[]) => [...words].sort();
const without = (words: string[], ...gone: string[]) => {
  const left = [...gone.flatMap((text) => text.split(' '))];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const FOOTNOTES = SECTION.footnotes.flatMap((note) => note.text.split(/\s+/));

describe('the same words in every format', () => {
  it('prints one section in DOCX, HTML and Markdown with the same words, read by pandoc', async () => {
    const { docx, html, markdown, github } = await readAll('section', SECTION);
    const htmlBody = without(html, SECTION.marking, SECTION.marking, ...FOOTNOTES, '↩', '↩');
    expect(htmlBody.join(' ')).toContain('effective investigation in 17 of them.');
    expect(sorted(htmlBody)).toEqual(sorted(without(markdown, SECTION.marking)));
    expect(sorted(docx)).toEqual(sorted(without(markdown, SECTION.marking, SECTION.title, SECTION.subtitle)));
    expect(sorted(github)).toEqual(sorted(markdown));
  });

  it('keeps every character of what was typed, whatever it would mean in Markdown, HTML or XML', async () => {
    const characters = fc.constantFrom(...'abcZ09 .,;:!?\'"-+=()[]{}<>/\\|*_`~^$#&@%–’£é'.split(''));
    const word = fc.string({ unit: characters, minLength: 1, maxLength: 24 });
    const run = fc.record({ words: word, mark: fc.constantFrom('none', 'bold', 'italic', 'both') });
    const line = fc.array(run, { minLength: 1, maxLength: 4 });
    const lines = fc.sample(line, { numRuns: 400, seed: 20170303 });
    const blocks: DraftNode[] = lines.map((runs) =>
      paragraph(
        { type: 'text', text: 'x ' },
        ...runs.map(({ words, mark }): InlineNode => {
          const bold = mark === 'bold' || mark === 'both' ? [{ type: 'bold' as const }] : [];
          const italic = mark === 'italic' || mark === 'both' ? [{ type: 'italic' as const }] : [];
          return { type: 'text', text: words, marks: [...bold, ...italic] };
        }),
      ),
    );
    const starts: DraftNode[] = fc
      .sample(word, { numRuns: 200, seed: 20170304 })
      .filter((words) => words.trim() !== '')
      .map((words) => paragraph({ type: 'text', text: words }));
    const document = { ...SECTION, marking: '', blocks: [...blocks, ...starts], annex: [], footnotes: [] };
    const typed = [...blocks, ...starts]
      .map((node) => ('content' in node ? (node.content ?? []) : []))
      .map((content) => content.map((part) => ('text' in part ? part.text : '')).join(''))
      .join(' ')
      .split(/\s+/)
      .filter(Boolean);
    const read = await readAll('typed', document);
    const title = [SECTION.title, SECTION.subtitle];
    const notices = [
      'Draft, 3 March 2018',
      'Example inspection: the case files, notes and findings in this document are invented.',
      'One number in this draft differs from the evidence as it stands.',
    ];
    // Pandoc takes a DOCX's title and subtitle for properties of the document.
    expect(without(read.docx, ...notices)).toEqual(typed);
    expect(without(read.html, ...title, ...notices)).toEqual(typed);
    expect(without(read.markdown, ...title, ...notices)).toEqual(typed);
    expect(without(read.github, ...title, ...notices)).toEqual(typed);
  });
});

function throughLibreOffice(docx: string): string {
  const profile = pathToFileURL(join(folder, 'libreoffice')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
    { stdio: 'pipe' },
  );
  const text = docx.replace(/docx$/, 'txt');
  execFileSync('pdftotext', ['-layout', docx.replace(/docx$/, 'pdf'), text]);
  return readFileSync(text, 'utf8');
}

describe('a Word document opened in LibreOffice', () => {
  it('opens without repair and shows judgment, numbers, bullets, caveat, footnote and marking', async () => {
    const text = throughLibreOffice(write('office.docx', await exportDocx(SECTION))).replace(/\s+/g, ' ');
    for (const words of [
      'PEEL Effectiveness 2017',
      '◐ Requires improvement',
      'there was evidence of an effective investigation in 17 of them',
      '• The force should re-assess the risk to victims',
      'Figure 1: Arrests per 100 domestic abuse offences',
      'The sample is small',
      'A multi-agency safeguarding hub (MASH) is where the police and other agencies share information.',
      'OFFICIAL – SENSITIVE',
      'Page 1 of',
    ])
      expect(text).toContain(words);
  }, 60_000);

  it('shows a table of contents with the pages on which the headings are', async () => {
    const words =
      'Officers could say how they recognise that a person is at risk, and whom they tell about it. ';
    const chapters = ['Leadership', 'Training', 'Partnership'].flatMap((name, chapter): DraftNode[] => [
      heading(1, name),
      ...[1, 2, 3].flatMap((part): DraftNode[] => [
        heading(2, `${name}, part ${part}`),
        ...Array.from({ length: 4 + chapter }, (_, at) =>
          paragraph({ type: 'text', text: words.repeat(2 + ((at + part) % 5)) }),
        ),
        ...REPORT.blocks.filter((node) => node.type === 'figure'),
      ]),
    ]);
    const blocks = [...REPORT.blocks, ...chapters];
    const text = throughLibreOffice(write('contents.docx', await exportDocx({ ...REPORT, blocks })));
    const pages = text.split('\f');
    const listed = [...text.matchAll(/^ *(\S.*?)\.{3,}\s*(\d+) *$/gm)].map(([, name = '', page]) => ({
      name,
      page,
    }));
    expect(listed).toHaveLength(7 + 12);
    const printed = listed.map(({ name }) => ({
      name,
      page: String(pages.findIndex((page) => page.split('\n').some((line) => line.trim() === name)) + 1),
    }));
    expect(listed).toEqual(printed);
    expect(Number(listed.at(-1)?.page)).toBeGreaterThan(8);
  }, 60_000);
});
