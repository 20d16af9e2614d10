import type { Framework } from '@shared/framework/framework';
import { findFramework } from '@shared/framework/frameworks';
import type { Inspection, Row, Snapshot } from '@shared/inspection/entities';
import type { JournalEntry } from '@shared/journal/entry';
import { fail, type Result, succeed } from '@shared/result';
import { type ArchiveContent, blobsUsed } from './archive-content';
import type { ArchiveFailure } from './archive-failure';
import { type ArchiveManifest, blobPath, FRAMEWORK, JOURNAL, tablePath } from './archive-manifest';
import { invalidRow } from './invalid-row';
import { type JournalRemark, remarkOnJournal } from './journal-remark';
import { readJson } from './read-json';
import { readManifest, wrongFile } from './read-manifest';
import { readTables } from './read-tables';
import { LIMITS, readZip } from './read-zip';
import { frameworkSchema } from './schemas/framework-schema';
import { journalSchema } from './schemas/journal-schema';

type Files = ReadonlyMap<string, Uint8Array>;

export interface ReadArchive extends ArchiveContent {
  manifest: ArchiveManifest;
  inspection: Row<'inspection'>;
  journalRemark: JournalRemark;
}

function readJournal(files: Files): Result<JournalEntry[], ArchiveFailure> {
  const bytes = files.get(JOURNAL);
  if (bytes === undefined) return succeed([]);
  const json = readJson(bytes, JOURNAL);
  if (!json.ok) return json;
  const journal = journalSchema.safeParse(json.value);
  return journal.success ? succeed(journal.data) : fail(invalidRow(JOURNAL, journal.error));
}

function readFramework(files: Files): Result<Framework | null, ArchiveFailure> {
  const bytes = files.get(FRAMEWORK);
  if (bytes === undefined) return succeed(null);
  const json = readJson(bytes, FRAMEWORK);
  if (!json.ok) return json;
  const framework = frameworkSchema.safeParse(json.value);
  return framework.success ? succeed(framework.data) : fail(invalidRow(FRAMEWORK, framework.error));
}

function readBlobs(files: Files, snapshot: Snapshot): Result<Map<string, Uint8Array>, ArchiveFailure> {
  const blobs = new Map<string, Uint8Array>();
  for (const { blob, name } of blobsUsed(snapshot)) {
    const bytes = files.get(blobPath(blob));
    if (bytes === undefined) return fail({ kind: 'missing-attachment', name });
    blobs.set(blob, bytes);
  }
  return succeed(blobs);
}

function onlyInspection(
  snapshot: Snapshot,
  manifest: ArchiveManifest,
): Result<Row<'inspection'>, ArchiveFailure> {
  const path = tablePath('inspection');
  const [inspection, another] = snapshot.inspection;
  if (inspection === undefined || another !== undefined)
    return fail({ kind: 'invalid-rows', path, problem: 'it has to hold exactly one inspection' });
  if (inspection.id !== manifest.inspection.id)
    return fail({
      kind: 'invalid-rows',
      path,
      row: 1,
      field: 'id',
      problem: 'the manifest names another inspection',
    });
  return succeed(inspection);
}

function unknownFramework({ frameworkId, frameworkVersion }: Inspection): ArchiveFailure | null {
  if (findFramework(frameworkId, frameworkVersion) !== undefined) return null;
  return { kind: 'unknown-framework', framework: frameworkId, version: frameworkVersion };
}

/**
 * Reads an open archive and trusts nothing in it: size, paths, fingerprints, every row and every attachment are
 * checked before anything is handed on.
 * @param bytes the .zip file
 */
export function readArchive(bytes: Uint8Array): Result<ReadArchive, ArchiveFailure> {
  if (bytes.length > LIMITS.archive) return fail({ kind: 'too-large', what: 'archive' });
  const files = readZip(bytes);
  if (!files.ok) return files;
  const manifest = readManifest(files.value);
  if (!manifest.ok) return manifest;
  const wrong = wrongFile(files.value, manifest.value);
  if (wrong !== null) return fail(wrong);
  const snapshot = readTables(files.value);
  if (!snapshot.ok) return snapshot;
  const inspection = onlyInspection(snapshot.value, manifest.value);
  if (!inspection.ok) return inspection;
  const unknown = unknownFramework(inspection.value);
  if (unknown !== null) return fail(unknown);
  const blobs = readBlobs(files.value, snapshot.value);
  if (!blobs.ok) return blobs;
  const journal = readJournal(files.value);
  if (!journal.ok) return journal;
  const framework = readFramework(files.value);
  if (!framework.ok) return framework;
  return succeed({
    manifest: manifest.value,
    inspection: inspection.value,
    snapshot: snapshot.value,
    journal: journal.value,
    journalRemark: remarkOnJournal(snapshot.value, journal.value),
    blobs: blobs.value,
    framework: framework.value,
  });
}
