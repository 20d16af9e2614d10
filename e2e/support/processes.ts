import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;
const FREE_WITHIN_MS = 10_000;

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

/** Ends everything that works on the profile at once, as a power cut would, and waits until nothing of it runs any more. */
export async function endAllOn(profile: string, main?: number): Promise<void> {
  if (main !== undefined) {
    // First, and wholly: it must not start another one while the others are looked for.
    endProcess(main);
    await until(() => !isRunning(main), profile);
  }
  const others = processesOn(profile);
  for (const pid of others) endProcess(pid);
  await untilProfileIsFree(profile, others);
}

/**
 * Waits until nothing works on the profile any more: before that its files are still held, and new ones may come.
 * A process that ends forgets its command line before its last thread has left the system call it is in, so those that
 * are known to end are watched until their last thread is gone.
 */
export function untilProfileIsFree(profile: string, ending: number[]): Promise<void> {
  return until(() => processesOn(profile).length === 0 && !ending.some(isRunning), profile);
}

async function until(isFree: () => boolean, profile: string): Promise<void> {
  const deadline = Date.now() + FREE_WITHIN_MS;
  while (!isFree()) {
    if (Date.now() > deadline) throw new Error(`${profile} is still in use after ${FREE_WITHIN_MS} ms`);
    await pause(POLL_MS);
  }
}

/** Whether any thread of a process still runs; what has ended and only waits for its parent to ask does not. */
function isRunning(pid: number): boolean {
  const threads = `/proc/${pid}/task`;
  return unlessEnded(() => readdirSync(threads), []).some((thread) => {
    const status = unlessEnded(() => readFileSync(`${threads}/${thread}/status`, 'utf8'), 'State: X');
    return !/^State:\s+[ZX]/m.test(status);
  });
}

function commandLine(pid: string): string[] {
  // Forked from Chromium's zygote, a process shows its arguments as one text.
  return unlessEnded(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/\0| (?=--)/), []);
}

/** What is read about a process, or `otherwise` if it ended while we looked. */
function unlessEnded<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
