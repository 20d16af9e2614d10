import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileSection } from '@shared/draft/compile/compile-section';
import type { DraftNode } from '@shared/draft/draft-node';

import { plainText } from '@shared/draft/node-text';
import type { SectionDocument } from '@shared/draft/section-document';
import { exportDocx } from '@shared/export/docx/export-docx';
import { exportHtml } from '@shared/export/html/export-html';
import { createVault } from '../e2e/support/screens/vault';
import '../e2e/support/window-bridge';
import { longReport, longReportInspection } from './draft/long-report';
import { rawDocx } from './draft/raw-docx';
import { launchFloor } from './floor/floor-app';
import type { Bench, BenchRow } from './harness/row';
import { launchApp } from './support/launch-app';

/** Ten times shorter and longer than the report of 60 pages that the goals are set for. */
const LENGTHS = { sizes: [30, 300, 3000], goalAt: 300, sizeIs: 'paragraphs' } as const;
/** Of 300 paragraphs. */
const REPORT = '60 pages, 40 tables, 100 footnotes, 500 claims';

export const compile: BenchRow = {
  name: 'compile',
  what: `Compile a report (${REPORT} at 300 paragraphs)`,
  floorIs: 'string concatenation of the same text',
  unit: 'ms',
  goal: { kind: 'ratio', most: 10 },
  ...LENGTHS,
  runs: 15,
  prepare: (paragraphs) => {
    const { snapshot, framework } = longReportInspection(paragraphs);
    const compileAll = () => framework.questions.map(({ id }) => compileSection(snapshot, framework, id));
    const words = blocksOf(longReport(longReportInspection(paragraphs))).flatMap((node) =>
      plainText(node).split(' '),
    );
    return Promise.resolve({
      value: () => Promise.resolve(timedNow(compileAll)),
      floor: () => Promise.resolve(timedNow(() => concatenated(words))),
      close: () => Promise.resolve(),
    });
  },
};

export const docx: BenchRow = {
  name: 'docx',
  what: 'Write the same report as a Word document, to a file',
  floorIs: 'the same words as raw OOXML strings, zipped, to a file',
  unit: 'ms',
  goal: { kind: 'ratio', most: 2 },
  ...LENGTHS,
  runs: 9,
  prepare: async (paragraphs, { folder }) => {
    const report = longReport(longReportInspection(paragraphs));
    const value = () => timed(async () => writeFile(join(folder, 'report.docx'), await exportDocx(report)));
    const floor = () => timed(() => writeFile(join(folder, 'raw.docx'), rawDocx(blocksOf(report))));
    await value();
    await floor();
    return { value, floor, close: () => Promise.resolve() };
  },
};

export const pdf: BenchRow = {
  name: 'pdf',
  what: 'Print the same report to a PDF, tagged and with an outline',
  floorIs: 'plain printToPDF of the same static page in a bare window',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.2 },
  ...LENGTHS,
  runs: 7,
  prepare: async (paragraphs, bench) => {
    const html = exportHtml(longReport(longReportInspection(paragraphs)), 'pdf');
    const floor = await printingFloor(bench, html);
    const { window: page, close } = await launchApp({ args: [`--export-folder=${bench.folder}`] });
    await createVault(page);
    const printed = { fileName: 'report.pdf', html, title: '', marking: '' };
    const value = () => timed(() => page.evaluate((what) => window.assay.ask('export:pdf', what), printed));
    await value();
    return {
      value,
      floor: floor.value,
      close: async () => {
        await close();
        await floor.close();
      },
    };
  },
};

async function printingFloor(bench: Bench, html: string) {
  await writeFile(join(bench.folder, 'report.html'), html);
  const { app, close } = await launchFloor(bench.folder);
  // Loading the page is part of it, on both sides.
  const value = () =>
    timed(() =>
      app.evaluate(async ({ BrowserWindow }) => {
        const hidden = new BrowserWindow({
          show: false,
          webPreferences: { sandbox: true, javascript: false },
        });
        await hidden.loadURL('app://floor/files/report.html');
        const bytes = await hidden.webContents.printToPDF({ pageSize: 'A4' });
        hidden.destroy();
        return bytes.length;
      }),
    );
  await value();
  return { value, close };
}

function blocksOf({ blocks, annex }: SectionDocument): DraftNode[] {
  return [...blocks, ...annex];
}

/** Joined one after the other into one flat text. */
function concatenated(parts: readonly string[]): number {
  let text = '';
  for (const part of parts) text += `${part} `;
  return Buffer.byteLength(text);
}

function timedNow(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
