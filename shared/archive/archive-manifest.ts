import { z } from 'zod';

/** The version of the open archive that this code writes, and the newest that it reads. */
export const ARCHIVE_VERSION = 1;

/** Unpacked bytes of an archive, at most: it is read and written in memory. */
export const LARGEST_ARCHIVE = 512 * 1024 * 1024;

export const MANIFEST = 'manifest.json';
export const JOURNAL = 'journal.json';
export const FRAMEWORK = 'framework.json';
export const tablePath = (table: string) => `tables/${table}.json`;
export const blobPath = (blob: string) => `blobs/${blob}`;

/** Enough to tell whether this is an archive, and whether it is too new to be read at all. */
export const manifestHead = z.looseObject({
  format: z.literal('assay-archive'),
  version: z.number().int().min(1),
});

export const manifestSchema = z.strictObject({
  format: z.literal('assay-archive'),
  version: z.number().int().min(1),
  /** What wrote the archive: for people, never used to decide anything. */
  writtenBy: z.string(),
  writtenAt: z.iso.datetime(),
  inspection: z.strictObject({
    id: z.string(),
    title: z.string(),
    force: z.string(),
    frameworkId: z.string(),
    frameworkVersion: z.string(),
  }),
  /** Every other file of the archive, with its size and the SHA-256 (hex) of its bytes. */
  files: z.array(
    z.strictObject({
      path: z.string(),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type ArchiveManifest = z.infer<typeof manifestSchema>;
