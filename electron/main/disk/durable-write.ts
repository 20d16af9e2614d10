import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Nobody else on this machine has business in a profile. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Replaces a file whole or not at all: after a power cut it holds the old bytes or the new ones. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const staged = await stage(path, bytes);
  await staged.publish();
}

export interface Staged {
  /** Puts the new bytes where the old ones were. */
  publish(): Promise<void>;
  abandon(): Promise<void>;
}

/** Writes beside the file, so that a full disk is found out before anything is replaced. */
export async function stage(path: string, bytes: Uint8Array | string): Promise<Staged> {
  const beside = `${path}.tmp`;
  const abandon = () => rm(beside, { force: true });
  try {
    await writeAndFlush(beside, bytes);
  } catch (error) {
    await abandon().catch(() => undefined);
    throw error;
  }
  return {
    abandon,
    async publish() {
      await rename(beside, path);
      await flushFolder(dirname(path));
    },
  };
}

/** Writes a file of these bytes and waits until the disk holds them. @param how `wx`: only where no file is yet */
export async function writeAndFlush(
  path: string,
  bytes: Uint8Array | string,
  how: { flags: 'w' | 'wx'; mode: number } = { flags: 'w', mode: PRIVATE_FILE },
): Promise<void> {
  const file = await open(path, how.flags, how.mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes all of it at a position: one write may take less than it was given, notably just before the disk is full. */
export async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const step = await file.write(bytes, written, bytes.byteLength - written, position + written);
    written += step.bytesWritten;
  }
}

/** Makes new names in a folder survive a power cut. Windows keeps its directories in order by itself. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Makes a folder (and those above it) durably; nothing happens when it is there. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made));
}
