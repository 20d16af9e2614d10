import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withSmallDisk } from '../../testing/small-disk';
import { temporaryFolder } from '../../testing/temporary-folder';
import { replaceFile, saveUnderFreeName } from './export-file';

const bytes = (text: string) => new TextEncoder().encode(text);

it('saves under the name asked for, and never over a file that is there', async () => {
  const folder = join(temporaryFolder(), 'exports');
  const paths = [];
  for (const text of ['one', 'two', 'three']) {
    const saved = await saveUnderFreeName(folder, 'Section 3.docx', bytes(text));
    paths.push(saved.ok && saved.value.path);
  }
  const names = ['Section 3.docx', 'Section 3 (2).docx', 'Section 3 (3).docx'];
  expect(paths).toEqual(names.map((name) => join(folder, name)));
  expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two', 'three']);
});

it('gives ten exports at once ten names', async () => {
  const folder = temporaryFolder();
  const saved = await Promise.all(
    Array.from({ length: 10 }, (_, index) => saveUnderFreeName(folder, 'Scores.csv', bytes(`${index}`))),
  );
  expect(new Set(saved.map((one) => one.ok && one.value.path)).size).toBe(10);
  const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(contents.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
});

it('takes the name only when all of it is written, so that nobody finds an empty file', async () => {
  const folder = temporaryFolder();
  const saving = saveUnderFreeName(folder, 'Section.docx', new Uint8Array(20_000_000));
  while (readdirSync(folder).length === 0) await new Promise(setImmediate);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.assay-/)]);
  expect(await saving).toMatchObject({ ok: true });
  expect(readdirSync(folder)).toEqual(['Section.docx']);
});

it('stays in its folder, whatever name it is given', async () => {
  const folder = temporaryFolder();
  for (const name of [
    '../../escaped.docx',
    '/etc/escaped.docx',
    '..\\escaped.docx',
    '..',
    'a/../../b.docx',
  ]) {
    const saved = await saveUnderFreeName(join(folder, 'exports'), name, bytes('x'));
    expect(saved.ok && saved.value.path.startsWith(join(folder, 'exports/'))).toBe(true);
  }
  expect(readdirSync(folder)).toEqual(['exports']);
});

it('replaces the file that the inspector chose', async () => {
  const path = join(temporaryFolder(), 'Section.docx');
  writeFileSync(path, 'last week');
  expect(await replaceFile(path, bytes('today'))).toEqual({ ok: true, value: { path } });
  expect(readFileSync(path, 'utf8')).toBe('today');
});

it('says that the disk is full and leaves no half of a file', async () => {
  await withSmallDisk(1, async (disk) => {
    await saveUnderFreeName(disk.folder, 'Section.docx', bytes('last week'));
    await disk.fill();
    const before = readdirSync(disk.folder);
    const full = { ok: false, failure: { kind: 'disk-full' } };
    expect(await saveUnderFreeName(disk.folder, 'Section.docx', new Uint8Array(100_000))).toEqual(full);
    expect(await replaceFile(join(disk.folder, 'Section.docx'), new Uint8Array(100_000))).toEqual(full);
    expect(readFileSync(join(disk.folder, 'Section.docx'), 'utf8')).toBe('last week');
    expect(readdirSync(disk.folder)).toEqual(before);
    await disk.makeRoom();
  });
});

it('names the place that cannot be written', async () => {
  await withSmallDisk(1, async (disk) => {
    const path = join(disk.folder, 'Section.docx');
    await disk.whileReadOnly(async () => {
      const refused = (place: string) => ({ ok: false, failure: { kind: 'not-writable', path: place } });
      expect(await saveUnderFreeName(disk.folder, 'Section.docx', bytes('x'))).toEqual(refused(disk.folder));
      expect(await replaceFile(path, bytes('x'))).toEqual(refused(path));
    });
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});

it('says so when the folder has gone, as when a memory stick is pulled out', async () => {
  const path = join(temporaryFolder(), 'stick', 'Section.docx');
  expect(await replaceFile(path, bytes('x'))).toEqual({ ok: false, failure: { kind: 'not-writable', path } });
});

it('does not write into a folder of the same name', async () => {
  const path = join(temporaryFolder(), 'Section.docx');
  mkdirSync(path);
  chmodSync(path, 0o755);
  expect(await replaceFile(path, bytes('x'))).toMatchObject({ ok: false, failure: { kind: 'not-writable' } });
  expect(readdirSync(path)).toEqual([]);
});
