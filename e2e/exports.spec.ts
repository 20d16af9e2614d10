import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canonicalJson, toJson } from '@shared/journal/canonical-json';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { compileArchive } from '../scripts/compile/compile-archive';
import {
  allInspections,
  chooseArchive,
  openExample,
  saveArchive,
  saveScores,
} from './support/screens/archive';
import { compileSection, exportSection, openSection } from './support/screens/draft';
import { goTo } from './support/screens/shell';
import { expect, test } from './support/test';

const out = mkdtempSync(join(tmpdir(), 'assay-exports-'));
test.afterAll(() => rmSync(out, { recursive: true, force: true }));

const read = (tool: string, ...words: string[]) =>
  execFileSync(tool, words, { encoding: 'utf8', maxBuffer: 1 << 26 });

/** The words of a text, without what differs between printed pages and files: page furniture and footnote marks. */
function words(text: string): string[] {
  return text
    .replaceAll(/\[\d+\]|[¹²³⁰-⁹]+|(?<=\p{L}[).,]*)\d{1,2}\b/gu, ' ')
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word));
}

async function startOnExample(window: Page): Promise<void> {
  await openExample(window);
}

test('a section leaves as Word, PDF, web page and Markdown, and all four say the same', async ({
  launchWithVault,
}) => {
  test.slow();
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${out}`] });
  await startOnExample(window);
  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);

  const markdown = await exportSection(window, 'Markdown');
  const docx = await exportSection(window, 'Word');
  const html = await exportSection(window, 'Web page');
  const pdf = await exportSection(window, 'PDF');

  const sentence = /18 cases that involved vulnerable victims.* in 17 of them\./;
  const plain = (format: string, file: string) =>
    read('pandoc', `--from=${format}`, '--to=plain', '--wrap=none', file);
  const asMarkdown = plain('markdown-smart', markdown);
  expect(asMarkdown).toMatch(sentence);

  // Title and subtitle are properties of a DOCX to pandoc; the page repeats the marking below, the PDF on every page.
  const counted = (text: string) => {
    const counts = new Map<string, number>();
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const wanted = counted(asMarkdown);
  const differences = (text: string) => {
    const had = counted(text);
    return [...new Set([...wanted.keys(), ...had.keys()])]
      .filter((word) => wanted.get(word) !== had.get(word))
      .sort();
  };
  const ofTitle = new Set(words('PEEL: Police effectiveness An inspection of West Mercia Police OFFICIAL'));
  const others = (list: string[]) => list.filter((word) => !ofTitle.has(word));
  expect(others(differences(plain('docx', docx)))).toEqual([]);
  expect(others(differences(plain('html', html)))).toEqual([]);

  const printed = read('pdftotext', pdf, '-');
  expect(printed.replaceAll(/\s+/g, ' ')).toMatch(sentence);
  const furniture = new Set(words('Page of Protecting vulnerable people and supporting victims'));
  expect(others(differences(printed)).filter((word) => !furniture.has(word))).toEqual([]);

  await test.step('the PDF is tagged, on A4, with bookmarks and the marking on every page', () => {
    const about = read('pdfinfo', pdf);
    expect(about).toMatch(/Tagged: +yes/);
    expect(about).toMatch(/Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)/);
    const pages = printed.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((page) => !page.includes('OFFICIAL'))).toEqual([]);
    expect(readFileSync(pdf, 'latin1')).toContain('/Outlines');
    return Promise.resolve();
  });

  await test.step('LibreOffice opens the Word file without repair', () => {
    const profile = `-env:UserInstallation=file://${join(out, 'libreoffice')}`;
    read('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', join(out, 'office'), docx);
    const office = read(
      'pdftotext',
      join(out, 'office', docx.replace(/^.*\//, '').replace(/docx$/, 'pdf')),
      '-',
    );
    expect(office.replaceAll(/\s+/g, ' ')).toMatch(sentence);
    expect(office).toContain('Requires improvement');
    return Promise.resolve();
  });
  expect(consoleErrors).toEqual([]);
});

type Rows = Record<string, Record<string, unknown>[]>;

function tables(archive: string): Rows {
  const files = unzipSync(readFileSync(archive));
  const names = Object.keys(files).filter((name) => name.startsWith('tables/'));
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Rows[string]]),
  );
}

/** Every row as one line, ids replaced by the order in which they appear, so that two inspections can be compared. */
function withoutIds(rows: Rows): string[] {
  const seen = new Map<string, string>();
  const named = (line: string) =>
    line.replaceAll(/\b[0-9a-f]{32}\b/g, (id) => {
      const known = seen.get(id) ?? `id-${seen.size}`;
      seen.set(id, known);
      return known;
    });
  return Object.entries(rows).flatMap(([table, list]) =>
    list.map((row) => named(`${table} ${canonicalJson(toJson(row))}`)),
  );
}

test('an inspection leaves as an open archive, comes back without loss and compiles to the same words without the app', async ({
  launchWithVault,
}) => {
  test.slow();
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${out}`] });
  await startOnExample(window);
  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);
  const markdown = readFileSync(await exportSection(window, 'Markdown'), 'utf8');
  await goTo(window, 'Settings');
  const first = await saveArchive(window);
  expect(read('unzip', '-t', first)).toContain('No errors detected');

  await test.step('the same words come out of the archive without the app', async () => {
    const day = /^Draft, .*$/m;
    for (const asDrafted of [true, false]) {
      const compiled = await compileArchive({ archive: readFileSync(first), question: 'q3', asDrafted });
      if (!compiled.ok) throw new Error(compiled.failure.message);
      const outside = String(compiled.value.find(({ name }) => name.endsWith('.md'))?.content);
      expect(outside.replace(day, '')).toBe(markdown.replace(day, ''));
    }
  });

  await test.step('it comes in again beside the inspection it came from', async () => {
    await allInspections(window);
    const dialog = await chooseArchive(window, first);
    await expect(dialog).toContainText('Its journal');
    await expect(dialog).toContainText('is unbroken and ends in exactly these rows');
    await expect(dialog).toContainText('This inspection is already here');
    await dialog.getByRole('button', { name: 'Import it as a new inspection' }).click();
    await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
    await goTo(window, 'Draft');
    await openSection(window, 'Q3');
    await expect(window.getByRole('textbox', { name: 'Draft section' })).toContainText('17 of them');
  });

  await test.step('saved again, it holds the same rows under other ids, and the journal it came with', async () => {
    await goTo(window, 'Settings');
    const second = await saveArchive(window);
    const [before, after] = [tables(first), tables(second)];
    const inspection = after['tables/inspection.json']?.[0];
    expect(inspection?.['importedFrom']).toMatchObject([
      { inspection: before['tables/inspection.json']?.[0]?.['id'] },
    ]);
    delete inspection?.['importedFrom'];
    expect(withoutIds(after)).toEqual(withoutIds(before));
    const ids = (rows: Rows) => Object.values(rows).flatMap((table) => table.map((row) => row['id']));
    expect(ids(after).filter((id) => ids(before).includes(id))).toEqual([]);
    const blobs = Object.entries(unzipSync(readFileSync(second))).filter(([name]) =>
      name.startsWith('blobs/'),
    );
    expect(blobs.some(([, bytes]) => strFromU8(bytes).includes('"previousHash"'))).toBe(true);
  });

  await test.step('both are in the list', async () => {
    await allInspections(window);
    await expect(window.getByRole('button', { name: 'Open West Mercia Police 2017' })).toHaveCount(2);
  });
  expect(consoleErrors).toEqual([]);
});

test('the scores leave as a workbook and as CSV, with the report’s own figures', async ({
  launchWithVault,
}) => {
  test.slow();
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${out}`] });
  await startOnExample(window);
  await goTo(window, 'Settings');
  const workbook = await readWorkbook(await saveScores(window, 'Everything as a workbook (XLSX)'));
  expect(workbook.map(({ sheet }) => sheet)).toEqual(['About', 'Counts', 'Reviews', 'Answers']);
  const effective = workbook[1]?.data.find(
    ([files, , criterion]) =>
      files === 'Vulnerable victim' && criterion === 'Overall, was this an effective investigation?',
  );
  expect(effective?.slice(3, 5)).toEqual([17, 18]);
  const csv = readFileSync(await saveScores(window, 'Counts (CSV)'), 'utf8');
  expect(csv.startsWith('\uFEFFCase files,No.,Criterion,Yes (n),Of (d)')).toBe(true);
  expect(csv).toMatch(/^Vulnerable victim,\d+,.*,17,18,1,/m);
  expect(consoleErrors).toEqual([]);
});

test('a bad archive gets its own sentence, and nothing changes', async ({ launchWithVault }) => {
  test.slow();
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${out}`] });
  await startOnExample(window);
  await goTo(window, 'Settings');
  const good = await saveArchive(window);
  await allInspections(window);
  const files = { ...unzipSync(readFileSync(good)) };
  const changed = (more: Record<string, Uint8Array>) => zipSync({ ...files, ...more });
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? strToU8('{}'))) as object;
  const withoutList = Object.fromEntries(
    Object.entries(files).filter(([name]) => !name.startsWith('blobs/')),
  );

  const bad: [string, Uint8Array, RegExp][] = [
    [
      'a list of crimes',
      strToU8('Crime ID,Month\r\n1,2017-01\r\n'),
      /is not an open archive, or it is cut off/,
    ],
    ['half an archive', readFileSync(good).subarray(0, 4000), /is not an open archive, or it is cut off/],
    [
      'a newer archive',
      changed({ 'manifest.json': strToU8(JSON.stringify({ ...manifest, version: 9 })) }),
      /has version 9; this app reads up to version 1/,
    ],
    [
      'a changed note',
      changed({ 'tables/note.json': strToU8('[]') }),
      /tables\/note\.json is not what it was/,
    ],
    ['a missing list', zipSync(withoutList), /lacks an attachment: Invented crimes/],
    [
      'a path that leads out',
      changed({ '../outside.json': strToU8('[]') }),
      /outside the archive, as an attack would/,
    ],
  ];
  for (const [what, bytes, sentence] of bad) {
    await test.step(what, async () => {
      const file = { name: 'archive.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
      const dialog = await chooseArchive(window, file);
      await expect(dialog.getByRole('alert')).toContainText(sentence);
      await expect(dialog.getByRole('alert')).toContainText(
        'Nothing was imported and nothing here has changed.',
      );
      await dialog.getByRole('alert').getByRole('button', { name: 'Close' }).click();
      await expect(dialog).toHaveCount(0);
    });
  }
  await expect(window.getByRole('button', { name: /^Open West Mercia Police/ })).toHaveCount(1);
  expect(consoleErrors).toEqual([]);
});
