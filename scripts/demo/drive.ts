import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../../e2e/support/launch';
import { compileSection, exportSection, openSection } from '../../e2e/support/screens/draft';
import { createInspection } from '../../e2e/support/screens/inspections';
import { goTo } from '../../e2e/support/screens/shell';
import { createVault } from '../../e2e/support/screens/vault';
import { drawSample, reviewFiles, stateFindings, writeNote } from './steps';

const OUT = resolve(import.meta.dirname, '../../out/demo');

interface Timing {
  step: string;
  seconds: number;
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const { window, close, consoleErrors } = await launch({ args: [`--export-folder=${OUT}`] });
await window.setViewportSize({ width: 1280, height: 800 });

const timings: Timing[] = [];
const steps: [name: string, drive: (window: Page) => Promise<unknown>][] = [
  ['1-vault', (page) => createVault(page)],
  ['2-inspection', (page) => createInspection(page)],
  ['3-sample', drawSample(process.argv.slice(2).map((list) => resolve(list)))],
  ['4-review', reviewFiles],
  ['5-notes', writeNote],
  ['6-findings', stateFindings],
  ['7-draft', compileQ3],
  ['8-export', exportEverything],
];
for (const [step, drive] of steps) {
  const started = performance.now();
  await drive(window);
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  timings.push({ step, seconds });
  await window.screenshot({ path: join(OUT, `${step}.png`) });
  console.log(`${step}: ${seconds} s`);
}
await writeFile(join(OUT, 'timings.json'), `${JSON.stringify(timings, null, 2)}\n`);
await close();
if (consoleErrors.length > 0) throw new Error(`the window's console said: ${consoleErrors.join('; ')}`);
console.log(`Everything is in ${OUT}`);

async function compileQ3(page: Page): Promise<void> {
  await goTo(page, 'Draft');
  await openSection(page, 'Q3');
  await compileSection(page);
}

async function exportEverything(page: Page): Promise<void> {
  for (const format of ['Word', 'PDF'] as const) {
    const path = await exportSection(page, format, 'A demonstration exports what it has.');
    console.log(`   ${basename(path)}`);
  }
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Save an open archive' }).click();
  await page.getByText('The archive is saved').waitFor();
}
