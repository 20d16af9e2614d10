import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compileSection } from '@shared/draft/compile/compile-section';
import { claimsOf } from '@shared/draft/node-text';
import type { SectionDocument } from '@shared/draft/section-document';
import { exportDocx } from '@shared/export/docx/export-docx';
import { exportHtml } from '@shared/export/html/export-html';
import { exportMarkdown } from '@shared/export/markdown/export-markdown';
import { launch } from '../e2e/support/launch';
import '../e2e/support/window-bridge';
import { createVault } from '../e2e/support/screens/vault';
import { longReport, longReportInspection } from './draft/long-report';
import type { Bench, BenchRow, PreparedRow } from './harness/row';

const run = promisify(execFile);

/** The whole report: what the exporters make of it, beside somebody else's maker of Word documents. */
export const draft: BenchRow = {
  name: 'draft',
  what: 'Write a 60-page report (300 paragraphs, 40 tables, 100 footnotes, 500 claims) as DOCX',
  floorIs: 'pandoc makes a DOCX from our own Markdown of the same report, its start included',
  unit: 'ms',
  goal: null,
  sizes: [],
  runs: 7,
  prepare: prepareDraft,
};

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function claimsIn({ blocks, annex }: SectionDocument): number {
  return [...blocks, ...annex].flatMap(claimsOf).length;
}

async function prepareDraft(_size: number, { folder }: Bench): Promise<PreparedRow> {
  const hand = longReportInspection();
  const compile = () =>
    hand.framework.questions.map(({ id }) => compileSection(hand.snapshot, hand.framework, id));
  const document = longReport(hand);
  const markdown = join(folder, 'report.md');
  const docx = join(folder, 'report.docx');
  await writeFile(markdown, exportMarkdown(document));
  const { window: page, close } = await launch({ args: [`--export-folder=${folder}`] });
  await createVault(page);
  const value = () => timed(async () => writeFile(docx, await exportDocx(document)));
  // The first document loads the library; whoever exports twice is past that.
  await value();
  return {
    value,
    floor: () =>
      timed(() =>
        run('pandoc', ['--from=markdown-smart', '--to=docx', '-o', join(folder, 'pandoc.docx'), markdown]),
      ),
    details: async () => {
      const printed = { fileName: 'report.pdf', html: exportHtml(document, 'pdf'), title: '', marking: '' };
      const pdf = await timed(() => page.evaluate((what) => window.assay.ask('export:pdf', what), printed));
      const { stdout } = await run('pdfinfo', [join(folder, 'report.pdf')]);
      return {
        'compile (ms)': await timed(compile),
        'DOCX without a table of contents (ms)': await timed(() =>
          exportDocx({ ...document, hasContents: false }),
        ),
        'web page (ms)': await timed(() => exportHtml(document)),
        'Markdown (ms)': await timed(() => exportMarkdown(document)),
        'PDF through the app (ms)': pdf,
        pages: Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0),
        claims: claimsIn(document),
        footnotes: document.footnotes.length,
        'DOCX (kB)': (await readFile(docx)).byteLength / 1024,
      };
    },
    close,
  };
}
