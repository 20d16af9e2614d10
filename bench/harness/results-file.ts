import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Result } from './result';

const BENCH = resolve(import.meta.dirname, '..');
const RESULTS = join(BENCH, 'results.json');
const MACHINE = join(BENCH, 'machine.json');

/** What the figures were measured on: ratios travel, milliseconds do not. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  electron: string;
  /** "2017-03-03" */
  measuredOn: string;
}

export function readResults(): Result[] {
  return JSON.parse(readFileSync(RESULTS, 'utf8')) as Result[];
}

export function readMachine(): Machine {
  return JSON.parse(readFileSync(MACHINE, 'utf8')) as Machine;
}

/** Writes the rows that were measured over those of the same name; the others stay as they were. */
export function writeResults(results: readonly Result[], order: readonly string[]): void {
  const fresh = new Set(results.map(({ row }) => row));
  const kept = existingResults().filter(({ row }) => !fresh.has(row) && order.includes(row));
  const all = [...kept, ...results].sort((a, b) => order.indexOf(a.row) - order.indexOf(b.row));
  writeFileSync(RESULTS, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(MACHINE, `${JSON.stringify(thisMachine(), null, 2)}\n`);
}

function existingResults(): Result[] {
  try {
    return readResults();
  } catch {
    return [];
  }
}

function thisMachine(): Machine {
  const electron = process.env['ASSAY_TEST_ELECTRON'] ?? '';
  const version = execFileSync(electron, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    electron: version.trim(),
    measuredOn: new Date().toISOString().slice(0, 10),
  };
}
