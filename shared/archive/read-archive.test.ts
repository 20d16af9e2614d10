import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ArchiveFailure, archiveFailureMessage } from './archive-failure';
import { MANIFEST } from './archive-manifest';
import { readArchive } from './read-archive';
import {
  asJson,
  INSPECTION_ID,
  jsonOf,
  LIST_ID,
  packed,
  smallArchive,
  smallContent,
  unpacked,
  withFittingManifest,
} from './testing/small-archive';

function failureOf(bytes: Uint8Array): ArchiveFailure {
  const read = readArchive(bytes);
  if (read.ok) throw new Error('the archive was read');
  const message = archiveFailureMessage(read.failure);
  expect(message).toContain('Nothing was imported and nothing here has changed.');
  return read.failure;
}

const without = (files: Record<string, Uint8Array>, path: string) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

describe('a file that is not an archive', () => {
  it('is refused when it is a list, a letter or nothing', () => {
    for (const bytes of [strToU8('Crime ID,Month\r\n'), new Uint8Array(0), new Uint8Array(5000).fill(80)])
      expect(failureOf(bytes)).toEqual({ kind: 'not-a-zip' });
  });

  it('is refused when it is cut off', () => {
    expect(failureOf(smallArchive().subarray(0, -30))).toEqual({ kind: 'not-a-zip' });
  });

  it('is refused when it is a zip of something else', () => {
    expect(failureOf(packed({ 'letter.txt': strToU8('hello') }))).toEqual({ kind: 'not-an-archive' });
    expect(failureOf(packed({ [MANIFEST]: asJson({ format: 'other', version: 1 }) }))).toEqual({
      kind: 'not-an-archive',
    });
  });

  it('is refused when a newer app wrote it, whatever the newer manifest looks like', () => {
    const manifest = asJson({ format: 'assay-archive', version: 2, pages: [] });
    expect(failureOf(packed({ [MANIFEST]: manifest }))).toEqual({
      kind: 'newer-version',
      version: 2,
      reads: 1,
    });
  });
});

describe('an archive that would reach outside itself', () => {
  it.each([
    '../../../etc/passwd',
    'tables/../../evil.json',
    '/etc/passwd',
    'C:/windows/evil.dll',
    'tables\\..\\evil.json',
    'tables//evil.json',
    'a\u0000b',
    './manifest.json',
  ])('is refused for the path %j', (path) => {
    expect(failureOf(packed({ ...unpacked(), [path]: strToU8('evil') }))).toEqual({ kind: 'unsafe-path' });
  });
});

describe('an archive that is too large', () => {
  it('is refused for the size it declares, before anything is unpacked', () => {
    const zip = packed({ ...unpacked(), 'tables/note.json': strToU8(' '.repeat(100)) });
    expect(failureOf(declaring(zip, 'tables/note.json', 1024 ** 3))).toEqual({
      kind: 'too-large',
      what: 'file',
    });
  });

  it('is refused when a file would unpack to more than 500 times its size', () => {
    const zip = packed({ ...unpacked(), 'tables/note.json': new Uint8Array(12_000_000) });
    expect(failureOf(zip)).toEqual({ kind: 'too-large', what: 'packed-too-tightly' });
  });

  it('is refused when a file unpacks to more than it declares', () => {
    const zip = packed({ ...unpacked(), 'tables/note.json': new Uint8Array(3_000_000) });
    expect(failureOf(declaring(zip, 'tables/note.json', 2))).toEqual({
      kind: 'tampered',
      path: 'tables/note.json',
    });
  });

  it('is refused when it holds thousands of files', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, at) => [`blobs/${at}`, new Uint8Array(0)]),
    );
    expect(failureOf(packed({ ...unpacked(), ...many }))).toEqual({
      kind: 'too-large',
      what: 'number-of-files',
    });
  });

  it('is refused when its JSON is nested deeper than a reader can follow', () => {
    const files = { ...unpacked(), 'tables/note.json': strToU8('['.repeat(100_000)) };
    expect(failureOf(withFittingManifest(files))).toEqual({ kind: 'too-large', what: 'nested-too-deeply' });
  });
});

describe('an archive that was changed', () => {
  it('is refused when a byte of a file differs from its fingerprint', () => {
    const files = unpacked();
    const list = Uint8Array.from(files[`blobs/${LIST_ID}`] ?? []);
    list[3] = (list[3] ?? 0) ^ 1;
    expect(failureOf(packed({ ...files, [`blobs/${LIST_ID}`]: list }))).toEqual({
      kind: 'tampered',
      path: `blobs/${LIST_ID}`,
    });
  });

  it('is refused when a file was taken out or slipped in', () => {
    expect(failureOf(packed(without(unpacked(), 'tables/note.json')))).toEqual({
      kind: 'missing-file',
      path: 'tables/note.json',
    });
    expect(failureOf(packed({ ...unpacked(), 'tables/extra.json': asJson([]) }))).toEqual({
      kind: 'unexpected-file',
      path: 'tables/extra.json',
    });
    expect(failureOf(withFittingManifest({ ...unpacked(), 'tables/extra.json': asJson([]) }))).toEqual({
      kind: 'unexpected-file',
      path: 'tables/extra.json',
    });
  });

  it('is refused when an imported list is missing, under the name a person knows it by', () => {
    const files = without(unpacked(), `blobs/${LIST_ID}`);
    for (const zip of [packed(files), withFittingManifest(files)])
      expect(failureOf(zip)).toEqual({ kind: 'missing-attachment', name: 'crimes.csv' });
  });

  it('is refused when two files have the same name', () => {
    const zip = packed({ ...unpacked(), 'tables/nota.json': asJson([]) });
    const renamed = replaceBytes(zip, 'tables/nota.json', 'tables/note.json');
    expect(failureOf(renamed)).toEqual({ kind: 'tampered', path: 'tables/note.json' });
  });
});

describe('rows that do not fit their description', () => {
  const inspections = 'tables/inspection.json';
  const changed = (change: (row: Record<string, unknown>) => unknown, path = inspections) => {
    const files = unpacked();
    return withFittingManifest({ ...files, [path]: asJson(jsonOf(files, path).map(change)) });
  };

  it('are named by file, row and field, without a word of what they say', () => {
    const failure = failureOf(changed((row) => ({ ...row, force: { secret: 'Private Name' } })));
    expect(failure).toEqual({
      kind: 'invalid-rows',
      path: inspections,
      row: 1,
      field: 'force',
      problem: 'string was expected',
    });
    expect(archiveFailureMessage(failure)).toContain(
      'tables/inspection.json, row 1, field force: string was expected.',
    );
    expect(JSON.stringify(failure)).not.toContain('Private');
  });

  it('are refused for a field that is missing, unknown, or a trap for JavaScript', () => {
    expect(failureOf(changed(({ force: _, ...row }) => row))).toMatchObject({
      field: 'force',
      problem: 'it is missing',
    });
    expect(failureOf(changed((row) => ({ ...row, colour: 'red' })))).toMatchObject({
      kind: 'invalid-rows',
      row: 1,
    });
    const files = unpacked();
    const text = JSON.stringify(jsonOf(files, inspections)).replace(
      '"force"',
      '"__proto__":{"isAdmin":true},"force"',
    );
    const read = readArchive(withFittingManifest({ ...files, [inspections]: strToU8(text) }));
    expect(read).toMatchObject({ ok: false, failure: { kind: 'invalid-rows' } });
    expect('isAdmin' in {}).toBe(false);
  });

  it('are refused when two rows share an id, in one table or in two', () => {
    const zip = changed((row) => ({ ...row, id: INSPECTION_ID }), 'tables/sampleFrame.json');
    expect(failureOf(zip)).toEqual({ kind: 'repeated-id', path: 'tables/sampleFrame.json', row: 1 });
  });

  it('are refused when there is no inspection, more than one, or another than the manifest names', () => {
    const files = unpacked();
    const [row] = jsonOf(files, inspections);
    for (const rows of [[], [row, { ...row, id: '9'.repeat(32) }], [{ ...row, id: '9'.repeat(32) }]])
      expect(failureOf(withFittingManifest({ ...files, [inspections]: asJson(rows) }))).toMatchObject({
        kind: 'invalid-rows',
        path: inspections,
      });
  });

  it('are refused when a file is not JSON, or not a list', () => {
    const files = unpacked();
    const withNotes = (text: string) => withFittingManifest({ ...files, 'tables/note.json': strToU8(text) });
    expect(failureOf(withNotes('[{'))).toEqual({ kind: 'not-json', path: 'tables/note.json' });
    expect(failureOf(withNotes('{}'))).toMatchObject({ kind: 'invalid-rows', path: 'tables/note.json' });
  });

  it('are refused when they follow a framework that this app does not know', () => {
    expect(failureOf(changed((row) => ({ ...row, frameworkVersion: '99' })))).toMatchObject({
      kind: 'unknown-framework',
      version: '99',
    });
  });
});

describe('an archive written by hand', () => {
  it('may leave out empty tables, the journal and the framework, and may start with a byte order mark', () => {
    const { snapshot } = smallContent();
    const files = {
      [MANIFEST]: unpacked()[MANIFEST] ?? new Uint8Array(),
      'tables/inspection.json': strToU8(`\uFEFF${JSON.stringify(snapshot.inspection)}`),
    };
    const read = readArchive(withFittingManifest(files));
    expect(read).toMatchObject({ ok: true, value: { journal: [], framework: null } });
    if (read.ok) expect(read.value.snapshot).toEqual({ ...snapshot, sampleFrame: [] });
  });

  it('may be zipped with its folders', () => {
    const folders = { 'tables/': new Uint8Array(0), 'blobs/': new Uint8Array(0) };
    expect(readArchive(packed({ ...folders, ...unpacked() }))).toMatchObject({ ok: true });
  });
});

/** The zip with another unpacked size for one file, in its own header and in the list at the end. */
function declaring(zip: Uint8Array, path: string, size: number): Uint8Array {
  const changed = Uint8Array.from(zip);
  const view = new DataView(changed.buffer);
  const name = strToU8(path);
  for (let at = 0; at < changed.length - 46; at++) {
    const signature = view.getUint32(at, true);
    const [header, sizeAt] =
      signature === 0x04034b50 ? [30, 22] : signature === 0x02014b50 ? [46, 24] : [0, 0];
    if (header > 0 && name.every((byte, i) => changed[at + header + i] === byte))
      view.setUint32(at + sizeAt, size, true);
  }
  return changed;
}

function replaceBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const wanted = strToU8(from);
  for (let at = 0; at < changed.length; at++)
    if (wanted.every((byte, i) => changed[at + i] === byte)) changed.set(strToU8(to), at);
  return changed;
}
