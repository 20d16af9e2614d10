import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../disk/write-failure';
import { segmentParts } from '../safety-log/record';

const SEGMENT = /^\d{6}\.log$/;
const SET_ASIDE = /^damaged-[0-9a-f-]+\.bin$/;
const CHUNK = /^(\d{6}\.chunk|chunks)$/;
const INSPECTION = /^([0-9a-f]{32}|vault)$/;
const BLOB = /^[0-9a-f]{32,64}$/;

/** A file of the profile that belongs into a backup. */
export interface ProfileFile {
  /** Below the profile and below the backup alike, with "/". */
  path: string;
  kind: 'log' | 'blob';
}

/** The safety logs (with what was set aside of them) and the finished blobs: all of it sealed when it was written. */
export async function profileFiles(profile: string): Promise<ProfileFile[]> {
  const files: ProfileFile[] = [];
  for (const inspection of await named(join(profile, 'safety'), INSPECTION)) {
    for (const name of await namesIn(join(profile, 'safety', inspection)))
      if (SEGMENT.test(name) || SET_ASIDE.test(name))
        files.push({ path: `safety/${inspection}/${name}`, kind: 'log' });
  }
  for (const inspection of await named(join(profile, 'blobs'), INSPECTION)) {
    for (const blob of await named(join(profile, 'blobs', inspection), BLOB))
      for (const name of await named(join(profile, 'blobs', inspection, blob), CHUNK))
        files.push({ path: `blobs/${inspection}/${blob}/${name}`, kind: 'blob' });
  }
  return files;
}

/**
 * The bytes of a file as they belong into a backup, or null when it is gone or the disk will not give it.
 * A record that is being appended this moment is left to the next backup.
 */
export async function readProfileFile(profile: string, path: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(join(profile, path));
    return path.endsWith('.log') ? withoutTornTail(bytes) : bytes;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}

function withoutTornTail(segment: Buffer): Buffer {
  let end = segment.length;
  for (const part of segmentParts(segment)) if ('from' in part && part.to === segment.length) end = part.from;
  return segment.subarray(0, end);
}

/** Journal entries in a segment. */
export function countRecords(segment: Buffer): number {
  let records = 0;
  for (const part of segmentParts(segment)) if (!('from' in part)) records += 1;
  return records;
}

async function named(folder: string, pattern: RegExp): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => pattern.test(name));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
