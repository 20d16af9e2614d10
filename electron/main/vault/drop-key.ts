import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyFile } from '@shared/ipc/channels';
import { stage, writeAt } from '../disk/durable-write';
import { errorCode } from '../disk/write-failure';
import { readCopy, writeKeyFileText } from './key-file-copy';

/** From an inspection's id to the end of its key: 32 characters, `": "`, and 73 wrapped bytes as base64. */
const SPAN = 32 + 4 + 100;

export function withoutInspection(key: KeyFile, inspection: string): KeyFile {
  const others = Object.entries(key.inspectionKeys).filter(([id]) => id !== inspection);
  return { ...key, inspectionKeys: Object.fromEntries(others) };
}

/**
 * Keeps hold of files that are about to be replaced, so that their bytes can be overwritten afterwards. Windows does not
 * replace a file that is open, so there the old bytes stay in unused space until something else is written over them.
 */
export async function holdOpen(paths: readonly string[]): Promise<FileHandle[]> {
  if (process.platform === 'win32') return [];
  const files: FileHandle[] = [];
  for (const path of paths) {
    const file = await open(path, 'r+').catch(() => null);
    if (file !== null) files.push(file);
  }
  return files;
}

/** Zeros over everything. A solid-state disk may keep the old cells all the same (see the threat model). */
export async function overwrite(files: readonly FileHandle[]): Promise<void> {
  for (const file of files) {
    const { size } = await file.stat();
    await writeAt(file, Buffer.alloc(size), 0);
    await file.sync();
  }
}

/** Takes one inspection's key out of every key file of a folder, also out of those that can no longer be read. */
export async function blankOutIn(
  folder: string,
  inspection: string,
  except: readonly string[] = [],
): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names)
    if (name.startsWith('vault.key') && !except.includes(name))
      await dropFromFile(join(folder, name), inspection);
}

/** @returns whether the file had that key */
export async function dropFromFile(path: string, inspection: string): Promise<boolean> {
  const copy = await readCopy(path);
  if (copy.kind === 'missing') return false;
  if (copy.kind === 'damaged') return blankOut(path, inspection);
  if (!Object.hasOwn(copy.file.key.inspectionKeys, inspection)) return false;
  const { generation, key } = copy.file;
  const text = writeKeyFileText({ generation, key: withoutInspection(key, inspection) });
  const old = await holdOpen([path]);
  try {
    await (await stage(path, text)).publish();
    await overwrite(old);
  } finally {
    await Promise.all(old.map((file) => file.close()));
  }
  return true;
}

/** Nobody can say what a damaged file still holds: whatever stands after the inspection's id goes. */
async function blankOut(path: string, inspection: string): Promise<boolean> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(size);
    await file.read(bytes, 0, size, 0);
    let hits = 0;
    for (let at = bytes.indexOf(inspection); at >= 0; at = bytes.indexOf(inspection, at + 1)) {
      const length = Math.min(SPAN, size - at);
      await writeAt(file, Buffer.alloc(length), at);
      hits += 1;
    }
    await file.sync();
    return hits > 0;
  } finally {
    await file.close();
  }
}
