import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { flushFolder } from '../disk/durable-write';
import { asWriteFailure, errorCode } from '../disk/write-failure';
import { numberedName, safeFileName } from './file-name';

type Saved = Result<{ path: string }, WriteFailure>;

/** Writes an export whole or not at all; what was there before stays until the new file is complete. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<Saved> {
  // Short, so that it fits wherever the name itself does.
  const beside = join(dirname(path), `.assay-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return fail(asWriteFailure(error, path));
  }
  // The file is there and complete; a folder that cannot be flushed (a network share) is no failure of the export.
  await flushFolder(dirname(path)).catch(() => undefined);
  return succeed({ path });
}

/** Writes an export into a folder, under a name that nothing else has. */
export async function saveUnderFreeName(folder: string, fileName: string, bytes: Uint8Array): Promise<Saved> {
  let path = folder;
  try {
    path = await reserveName(folder, fileName);
  } catch (error) {
    return fail(asWriteFailure(error, path));
  }
  const saved = await replaceFile(path, bytes);
  if (!saved.ok) await rm(path, { force: true }).catch(() => undefined);
  return saved;
}

/** Makes an empty file of a free name, so that two exports at once cannot choose the same one. */
export async function reserveName(folder: string, fileName: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = safeFileName(fileName);
  for (let number = 1; ; number += 1) {
    const path = join(folder, basename(numberedName(name, number)));
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
