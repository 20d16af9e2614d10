import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;

/** Ends a process of ours at once, as a power cut would; no error if it has ended already. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * Every process that works on this profile: the app's own and Chromium's children.
 * The profile is a fresh folder of ours, so nobody else's process can be among them.
 */
export function processesOn(profile: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).some((argument) => argument === `--user-data-dir=${profile}`))
    .map(Number);
}

/** Waits until nothing works on the profile any more: before that its database files are still held. */
export async function untilProfileIsFree(profile: string, limitMs = 10_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (processesOn(profile).length > 0) {
    if (Date.now() > deadline) throw new Error(`${profile} is still in use after ${limitMs} ms`);
    await pause(POLL_MS);
  }
}

function commandLine(pid: string): string[] {
  try {
    // Forked from Chromium's zygote, a process shows its arguments as one text.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/\0| (?=--)/);
  } catch {
    return []; // it ended while we looked
  }
}
