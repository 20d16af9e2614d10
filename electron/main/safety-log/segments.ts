import { createHash } from 'node:crypto';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeDurably } from '../disk/durable-write';
import { errorCode } from '../disk/write-failure';
import { type Damage, type FoundRecord, recordBytes, segmentParts } from './record';

const RECORDS_AT_A_TIME = 200;
const SEGMENT_NAME = /^\d{6}\.log$/;

export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.log`;
}

export function segmentNumber(name: string): number {
  return Number.parseInt(name, 10);
}

export async function segmentNames(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => SEGMENT_NAME.test(name)).sort();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export interface ReadSegment {
  records: FoundRecord[];
  damagedBytes: number;
  /** Length up to which records can be trusted to follow each other; null when nothing may be appended here any more. */
  end: number | null;
}

/**
 * Reads a segment and takes what is no record out of it, into a file beside the log. Nothing is ever deleted, and
 * where the disk refuses the segment stays as it is, closed to further entries.
 */
export async function openSegment(folder: string, name: string): Promise<ReadSegment> {
  const path = join(folder, name);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    // The disk gives these bytes no more. The others are read all the same, and the report says what is missing.
    if (errorCode(error) === null) throw error;
    return { records: [], damagedBytes: (await stat(path)).size, end: null };
  }
  const { records, damage } = await scanSegment(bytes);
  if (damage.length === 0) return { records, damagedBytes: 0, end: bytes.length };
  const damagedBytes = damage.reduce((sum, { from, to }) => sum + to - from, 0);
  try {
    for (const part of damage) await keepDamaged(folder, name, part, bytes.subarray(part.from, part.to));
    const moved = await closeGaps(path, bytes, records);
    return { records: moved, damagedBytes, end: bytes.length - damagedBytes };
  } catch {
    return { records, damagedBytes, end: null };
  }
}

/** Checks every record, and lets others have their turn in between: a long log must not keep the window waiting. */
async function scanSegment(segment: Buffer): Promise<{ records: FoundRecord[]; damage: Damage[] }> {
  const records: FoundRecord[] = [];
  const damage: Damage[] = [];
  for (const part of segmentParts(segment)) {
    if ('from' in part) damage.push(part);
    else records.push(part);
    if (records.length % RECORDS_AT_A_TIME === 0) await setImmediate();
  }
  return { records, damage };
}

async function keepDamaged(folder: string, name: string, { from }: Damage, bytes: Buffer): Promise<void> {
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  await writeDurably(join(folder, `damaged-${name.replace('.log', '')}-${from}-${print}.bin`), bytes);
}

/** Leaves only the sound records: cuts off a torn tail, and rewrites the segment where the damage is further in. */
async function closeGaps(path: string, bytes: Buffer, records: FoundRecord[]): Promise<FoundRecord[]> {
  let end = 0;
  const moved = records.map((record) => {
    const offset = end;
    end += recordBytes(record);
    return { ...record, offset };
  });
  if (moved.every(({ offset }, index) => offset === records[index]?.offset)) {
    await cutOff(path, end);
    return moved;
  }
  const sound = records.map((record) => bytes.subarray(record.offset, record.offset + recordBytes(record)));
  await writeDurably(path, Buffer.concat(sound));
  return moved;
}

async function cutOff(path: string, end: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(end);
    await file.sync();
  } finally {
    await file.close();
  }
}
