import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { flushFolder, writeAndFlush } from '../disk/durable-write';
import { asWriteFailure, errorCode } from '../disk/write-failure';
import { numberedName, safeFileName } from './file-name';

/** An export is read by whom its folder is open to, as any file that somebody saves. */
const NEW_FILE = { flags: 'wx', mode: 0o666 } as const;

type Saved = Result<{ path: string }, WriteFailure>;

/** Writes an export whole or not at all; what was there before stays until the new file is complete. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<Saved> {
  const folder = dirname(path);
  const beside = nameBeside(folder);
  try {
    await writeAndFlush(beside, bytes, NEW_FILE);
    await rename(beside, path);
  } catch (error) {
    await discard(beside);
    return fail(asWriteFailure(error, path));
  }
  return flushed(folder, path);
}

/** Writes an export into a folder, under a name that nothing else has. */
export async function saveUnderFreeName(folder: string, fileName: string, bytes: Uint8Array): Promise<Saved> {
  const beside = nameBeside(folder);
  let path: string | null = null;
  try {
    await mkdir(folder, { recursive: true });
    await writeAndFlush(beside, bytes, NEW_FILE);
    // Only now, so that the empty file which holds the name stands for a moment: nobody finds it, not after a power cut either.
    path = await reserveName(folder, fileName);
    await rename(beside, path);
  } catch (error) {
    await discard(beside);
    if (path !== null) await discard(path);
    return fail(asWriteFailure(error, folder));
  }
  return flushed(folder, path);
}

/** Short, so that it fits wherever the name itself does. */
function nameBeside(folder: string): string {
  return join(folder, `.assay-${randomBytes(6).toString('hex')}.tmp`);
}

async function discard(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

/** The file is there and complete; a folder that cannot be flushed (a network share) is no failure of the export. */
async function flushed(folder: string, path: string): Promise<Saved> {
  await flushFolder(folder).catch(() => undefined);
  return succeed({ path });
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
