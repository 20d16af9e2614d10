import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Row, Snapshot, TableName } from '@shared/inspection/entities';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { ArchiveContent } from '../archive-content';
import { MANIFEST } from '../archive-manifest';
import { TABLES } from '../schemas/table-schemas';
import { writeArchive } from '../write-archive';

export const INSPECTION_ID = '1'.repeat(32);
export const LIST_ID = '2'.repeat(32);
const FRAME_ID = '3'.repeat(32);
const LIST = strToU8('Crime ID,Month\r\nabc,2017-01\r\n');

const inspection: Row<'inspection'> = {
  id: INSPECTION_ID,
  frameworkId: peel2017.id,
  frameworkVersion: peel2017.version,
  force: 'West Mercia Police',
  alliancePartner: 'Warwickshire Police',
  title: 'West Mercia 2017',
  year: 2017,
  fieldworkFrom: '2017-09-04',
  fieldworkTo: '2017-09-15',
  team: [{ id: 'lead', name: 'A. Lead', role: 'lead' }],
  scope: { q2: { status: 'carried-forward', grade: 'good', year: 2016 } },
  marking: 'OFFICIAL – SENSITIVE',
  percentFrom: 50,
  quantifierScale: 'default',
  status: 'open',
  isExample: true,
};

const frame: Row<'sampleFrame'> = {
  id: FRAME_ID,
  source: {
    files: [
      {
        name: 'crimes.csv',
        bytes: LIST.length,
        sha256: bytesToHex(sha256(LIST)),
        blob: LIST_ID,
        format: { encoding: 'utf-8', separator: ',', headerRow: 0 },
        rows: 1,
      },
    ],
    sha256: bytesToHex(sha256(LIST)),
    columns: ['Crime ID', 'Month'],
    mapping: { reference: 0, recordedOn: 1, offence: null },
    rows: 1,
  },
  importedAt: Date.UTC(2017, 5, 1),
};

function emptySnapshot(): Snapshot {
  const empty: Partial<Record<TableName, unknown[]>> = {};
  for (const table of TABLES) empty[table] = [];
  return empty as Snapshot;
}

/** One inspection with one imported list. */
export function smallContent(): ArchiveContent {
  return {
    snapshot: { ...emptySnapshot(), inspection: [inspection], sampleFrame: [frame] },
    journal: [],
    blobs: new Map([[LIST_ID, LIST]]),
    framework: null,
  };
}

export function smallArchive(content = smallContent()): Uint8Array {
  return writeArchive(content, { app: 'Assay 0.1.0', at: Date.UTC(2018, 2, 3) });
}

export type ArchiveFiles = Record<string, Uint8Array>;

/** The files of the small archive, to be changed by an attacker who does not care about fingerprints. */
export function unpacked(archive = smallArchive()): ArchiveFiles {
  return { ...unzipSync(archive) };
}

export function packed(files: Zippable): Uint8Array {
  return zipSync(files, { level: 6 });
}

interface LooseManifest {
  files: { path: string; bytes: number; sha256: string }[];
}

/** The same archive with a manifest that fits its files: an attacker, or an outsider, who does care. */
export function withFittingManifest(files: ArchiveFiles, changes: object = {}): Uint8Array {
  const manifest = JSON.parse(strFromU8(files[MANIFEST] ?? strToU8('{}'))) as LooseManifest;
  const listed = Object.entries(files)
    .filter(([path]) => path !== MANIFEST)
    .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) }));
  const fitting = { ...manifest, files: listed, ...changes };
  return packed({ ...files, [MANIFEST]: strToU8(JSON.stringify(fitting)) });
}

export const asJson = (value: unknown) => strToU8(JSON.stringify(value));

export function jsonOf(files: ArchiveFiles, path: string): Record<string, unknown>[] {
  return JSON.parse(strFromU8(files[path] ?? new Uint8Array())) as Record<string, unknown>[];
}
