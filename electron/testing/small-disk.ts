import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errorCode } from '../main/disk/write-failure';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;
const NOBODY = 65_534;
const FREE_WITHIN_MS = 15_000;
const POLL_MS = 50;

/** A real file system that can be full, and that can refuse to be written. */
export interface SmallDisk {
  folder: string;
  /** @param writer the process that is to find it full; this one when left out */
  fill(writer?: number): Promise<void>;
  makeRoom(): Promise<void>;
  /** Runs something while nothing can be written. */
  whileReadOnly(act: () => Promise<void>): Promise<void>;
}

/** As root a disk of its own (tmpfs); for anybody else a folder in which this process is not allowed another byte. */
export async function withSmallDisk(
  megabytes: number,
  use: (disk: SmallDisk) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-disk-'));
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  try {
    await use(isMounted ? ownDisk(folder, megabytes) : limitedFolder(folder));
  } finally {
    if (isMounted) await takeAway(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A process that was killed holds its files a moment longer than its name. */
async function takeAway(folder: string): Promise<void> {
  const deadline = Date.now() + FREE_WITHIN_MS;
  for (;;) {
    try {
      await run('umount', [folder]);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(POLL_MS);
    }
  }
}

function ownDisk(folder: string, megabytes: number): SmallDisk {
  const remount = (mode: 'ro' | 'rw') => run('mount', ['-o', `remount,${mode}`, folder]);
  return {
    folder,
    async fill() {
      // Down to the last page: a write of a few bytes has to fail as well.
      for (let number = 0, size = megabytes * MEGABYTE; size >= 1; number += 1) {
        try {
          await writeFile(join(folder, `filler-${number}`), Buffer.alloc(size, 1));
        } catch (error) {
          if (errorCode(error) !== 'ENOSPC') throw error;
          size = Math.floor(size / 2);
        }
      }
    },
    async makeRoom() {
      for (const name of await readdir(folder)) {
        if (name.startsWith('filler-')) await rm(join(folder, name));
      }
    },
    async whileReadOnly(act) {
      await remount('ro');
      try {
        await act();
      } finally {
        await remount('rw');
      }
    },
  };
}

function limitedFolder(folder: string): SmallDisk {
  const limit = (bytes: string, writer = process.pid) =>
    run('prlimit', ['--pid', String(writer), `--fsize=${bytes}:unlimited`]);
  return {
    folder,
    fill: async (writer) => void (await limit('0', writer)),
    makeRoom: async () => void (await limit('unlimited')),
    async whileReadOnly(act) {
      const inside = await readdir(folder, { recursive: true, withFileTypes: true });
      const all = [folder, ...inside.map((entry) => join(entry.parentPath, entry.name))];
      // Root is stopped by no permission: for a moment it is somebody else.
      const isRoot = process.geteuid?.() === 0;
      if (isRoot) for (const path of all) await chown(path, NOBODY, NOBODY);
      for (const path of all) await chmod(path, 0o555);
      if (isRoot) process.seteuid?.(NOBODY);
      try {
        await act();
      } finally {
        if (isRoot) process.seteuid?.(0);
        for (const path of all) await chmod(path, 0o755);
      }
    },
  };
}
