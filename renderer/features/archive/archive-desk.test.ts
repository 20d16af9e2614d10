import { createHash } from 'node:crypto';
import { type ArchiveContent, blobsUsed } from '@shared/archive/archive-content';
import { idInInspection } from '@shared/archive/remap-ids';
import { writeArchive } from '@shared/archive/write-archive';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import type { JournalEntry } from '@shared/journal/entry';
import { Laptop } from '@shared/journal/testing/laptop';
import { describe, expect, it } from 'vitest';
import { ArchiveDesk } from './archive-desk';
import { contentWords, fileNameOf, journalWords } from './archive-words';

const LIST = 'b'.repeat(32);
const NEW = '9'.repeat(32);
const snapshot = exampleSnapshot();
const listed = {
  ...snapshot,
  sampleFrame: snapshot.sampleFrame.map((frame) => ({
    ...frame,
    source: { ...frame.source, files: frame.source.files.map((file) => ({ ...file, blob: LIST })) },
  })),
};

function journal(): JournalEntry[] {
  const laptop = new Laptop('d'.repeat(32));
  laptop.act({ table: 'note', row: 'n', op: 'put', value: { title: 'a note that is no longer there' } });
  return laptop.entries as JournalEntry[];
}

function bytesOf(content: Partial<ArchiveContent> = {}): Uint8Array {
  const blobs = new Map([[LIST, new Uint8Array([1, 2, 3])]]);
  return writeArchive(
    { snapshot: listed, journal: journal(), blobs, framework: peel2017, ...content },
    { app: 'Assay test', at: Date.UTC(2018, 2, 3) },
  );
}

describe('an archive on its way in', () => {
  it('says what it holds before anything is taken over', () => {
    const read = new ArchiveDesk().read({ bytes: bytesOf() });
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.blobs).toEqual([LIST, 'journal.json']);
    expect(contentWords(read.value)).toMatch(
      /^\d+ case files, \d+ reviews, \d+ notes, \d+ findings and 0 draft sections$/,
    );
    expect(journalWords(read.value)).toMatch(/does not explain \d+ rows/);
  });

  it('gives every row a new id, and keeps the journal it came with as an attachment', () => {
    const desk = new ArchiveDesk();
    expect(desk.read({ bytes: bytesOf() })).toMatchObject({ ok: true });
    const kept = desk.blob({ blob: 'journal.json' });
    expect(JSON.parse(new TextDecoder().decode(kept))).toEqual(journal());
    const blobs = new Map([
      [LIST, 'c'.repeat(32)],
      ['journal.json', 'e'.repeat(32)],
    ]);
    const rows = desk.rows({ inspection: NEW, blobs, importedAt: 7 });
    expect(rows.inspection[0]?.id).toBe(NEW);
    expect(rows.inspection[0]?.importedFrom).toEqual([
      {
        inspection: snapshot.inspection[0]?.id,
        writtenAt: Date.UTC(2018, 2, 3),
        importedAt: 7,
        journal: {
          blob: 'e'.repeat(32),
          bytes: kept.length,
          sha256: createHash('sha256').update(kept).digest('hex'),
          entries: 1,
        },
      },
    ]);
    expect(blobsUsed(rows).map(({ blob }) => blob)).toEqual(['c'.repeat(32), 'e'.repeat(32)]);
    const [file] = snapshot.caseFile;
    expect(rows.caseFile[0]?.id).toBe(idInInspection(NEW, file?.id ?? ''));
  });

  it('remembers every archive it came through, the oldest first', () => {
    const desk = new ArchiveDesk();
    const earlier = { inspection: 'f'.repeat(32), writtenAt: 1, importedAt: 2, journal: null };
    const inspection = snapshot.inspection.map((row) => ({ ...row, importedFrom: [earlier] }));
    expect(desk.read({ bytes: bytesOf({ snapshot: { ...listed, inspection }, journal: [] }) })).toMatchObject(
      { ok: true },
    );
    const rows = desk.rows({ inspection: NEW, blobs: new Map([[LIST, LIST]]), importedAt: 7 });
    expect(rows.inspection[0]?.importedFrom).toEqual([
      earlier,
      {
        inspection: snapshot.inspection[0]?.id,
        writtenAt: Date.UTC(2018, 2, 3),
        importedAt: 7,
        journal: null,
      },
    ]);
  });

  it('keeps nothing of an archive that is refused', () => {
    const desk = new ArchiveDesk();
    expect(desk.read({ bytes: new Uint8Array(4) })).toMatchObject({ ok: false });
    expect(() => desk.blob({ blob: LIST })).toThrow('read before');
  });
});

describe('the name of a saved file', () => {
  it('has no character that a file system would refuse', () => {
    expect(fileNameOf('West Mercia: 2017/18 <example>', 'archive 2018-03-03.zip')).toBe(
      'West Mercia 2017 18 example archive 2018-03-03.zip',
    );
    expect(fileNameOf('???', 'scores.xlsx')).toBe('Inspection scores.xlsx');
  });
});
