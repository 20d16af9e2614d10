import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

export interface BackedUpFile {
  /** Below the backup's folder, always with "/". */
  path: string;
  bytes: number;
  sha256: string;
}

/** What a backup holds. Nothing in it comes from what an inspector wrote. */
export interface Manifest {
  format: 1;
  /** Grows by one with each backup of a vault: a clock can be turned back, this cannot. */
  number: number;
  madeAt: number;
  /** The app's version. */
  madeBy: string;
  vaultId: string;
  inspections: { id: string; entries: number }[];
  files: BackedUpFile[];
  /** Files of the profile that the disk would not give. */
  unreadable: string[];
}

export const MANIFEST = 'manifest';
const FIRST_LINE = /^assay-backup 1 ([0-9a-f]{64})$/;

const NAME = '[0-9a-z][0-9a-z.-]{0,79}';
/** No way out of the folder: names of ours, joined by "/". */
const path = z.string().check(z.regex(new RegExp(`^${NAME}(/${NAME}){0,3}$`)));
const count = z.int().check(z.minimum(0));
const id = z.string().check(z.regex(/^([0-9a-f]{32}|vault)$/));

const schema: z.ZodMiniType<Manifest> = z.strictObject({
  format: z.literal(1),
  number: z.int().check(z.minimum(0), z.maximum(999_999)),
  madeAt: z.int().check(z.minimum(0), z.maximum(8.64e15)),
  madeBy: z.string().check(z.maxLength(100)),
  vaultId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  inspections: z.array(z.strictObject({ id, entries: count })),
  files: z.array(z.strictObject({ path, bytes: count, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })),
  unreadable: z.array(z.string()),
});

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** First line: format and checksum of all that follows, so that no changed byte goes unnoticed. */
export function writeManifestText(manifest: Manifest): string {
  const body = `${JSON.stringify(manifest, null, 1)}\n`;
  return `assay-backup 1 ${sha256(body)}\n${body}`;
}

/** Null for anything that is not exactly what was written. */
export function readManifestText(text: string): Manifest | null {
  const end = text.indexOf('\n');
  const [, expected] = FIRST_LINE.exec(text.slice(0, end)) ?? [];
  const body = text.slice(end + 1);
  if (end < 0 || sha256(body) !== expected) return null;
  const manifest = schema.safeParse(asJson(body));
  return manifest.success ? manifest.data : null;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** "000012 2017-03-03 14.03": sorts as the backups were made, and says when to whoever looks into the folder. */
export function backupName(number: number, madeAt: number): string {
  const at = new Date(madeAt);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${String(number).padStart(6, '0')} ${day} ${two(at.getHours())}.${two(at.getMinutes())}`;
}

export const BACKUP_NAME = /^\d{6} \d{4,6}-\d\d-\d\d \d\d\.\d\d$/;
