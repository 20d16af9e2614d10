import type { Dirent } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { cpus, freemem, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { SafetyLog } from '../safety-log/safety-log';
import type { Crash, CrashLog } from './crash-log';

const MEGABYTE = 1024 * 1024;
const STORES = ['IndexedDB', 'safety', 'blobs', 'set-aside'] as const;

export interface DiagnosticsOf {
  profile: string;
  log: SafetyLog;
  crashes: CrashLog;
  /** Lines about the program: versions, and what the system offers. */
  program: readonly string[];
  now: () => number;
}

/**
 * What somebody who helps needs to know, as text: versions, room, counts, crashes. No names, no paths (they hold a
 * person's name), no ids, nothing that was written.
 */
export async function diagnostics({ profile, log, crashes, program, now }: DiagnosticsOf): Promise<string> {
  const lines = [
    `Made ${new Date(now()).toISOString()}`,
    ...program,
    `System ${process.platform} ${process.arch} ${release()}, ${cpus().length} processors`,
    `Memory ${inMegabytes(totalmem())}, free ${inMegabytes(freemem())}`,
    await room(profile),
    ...(await Promise.all(STORES.map((store) => sizeOf(profile, store)))),
    ...(await logLines(log)),
    ...crashLines(await crashes.read()),
  ];
  return `${lines.join('\n')}\n`;
}

async function room(profile: string): Promise<string> {
  try {
    const { bavail, bsize, blocks } = await statfs(profile);
    return `Disk ${inMegabytes(blocks * bsize)}, free ${inMegabytes(bavail * bsize)}`;
  } catch {
    return 'Disk: the system does not say';
  }
}

async function sizeOf(profile: string, store: string): Promise<string> {
  const found: Dirent[] = await readdir(join(profile, store), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const files = found.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files)
    bytes += await stat(join(file.parentPath, file.name)).then(
      ({ size }) => size,
      () => 0,
    );
  return `${store}: ${files.length} files, ${inMegabytes(bytes)}`;
}

async function logLines(log: SafetyLog): Promise<string[]> {
  const inspections = await log.inspections();
  const reports = await Promise.all(inspections.map((inspection) => log.heads(inspection)));
  return [
    `Safety log: ${inspections.length} journals`,
    ...reports.map(
      ({ entries, damagedBytes, gaps, heads }, at) =>
        `  journal ${at + 1}: ${entries} entries of ${heads.length} laptops, ${gaps.length} gaps, ${damagedBytes} damaged bytes`,
    ),
  ];
}

function crashLines(crashes: readonly Crash[]): string[] {
  return [
    `Crashes noted: ${crashes.length}`,
    ...crashes.map(({ at, version, where, reason, exitCode, frames }) =>
      `  ${at} ${version} ${where}: ${reason}${exitCode === null ? '' : ` (${exitCode})`} ${frames.join(' < ')}`.trimEnd(),
    ),
  ];
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}
