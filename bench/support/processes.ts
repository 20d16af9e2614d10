import { readFileSync } from 'node:fs';

const KILOBYTES = 1024;

/** The process and all its children, as Linux lists them. */
export function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [
    pid,
    ...children
      .split(' ')
      .filter(Boolean)
      .flatMap((child) => family(Number(child))),
  ];
}

/** Memory of all the app's processes at its highest, in MB, as Linux kept it. */
export function peakMegabytes(pid: number): number {
  return sumOf(family(pid), 'status', /VmHWM:\s+(\d+)/) / KILOBYTES;
}

/** Memory that all the app's processes hold now, in MB: pages that several share count once. */
export function memoryMegabytes(pid: number): number {
  return sumOf(family(pid), 'smaps_rollup', /^Pss:\s+(\d+)/m) / KILOBYTES;
}

function sumOf(pids: readonly number[], file: string, figure: RegExp): number {
  return pids.reduce((sum, pid) => {
    const [, kilobytes] = figure.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8')) ?? [];
    return sum + Number(kilobytes ?? 0);
  }, 0);
}
