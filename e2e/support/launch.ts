import type { ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import { endAllOn, endProcess, processesOn, untilProfileIsFree } from './processes';

const PROJECT = resolve(import.meta.dirname, '../..');
const ATTACH_LATE = join(PROJECT, 'e2e/support/attach-late.sh');
const LAUNCH_WITHIN_MS = 20_000;
const CLOSE_WITHIN_MS = 15_000;
const PAINT_WITHIN_MS = 15_000;
const LAUNCH_ATTEMPTS = 3;

export interface LaunchOptions {
  /** An existing profile to start on; without it a fresh empty one is made. */
  profile?: string;
  /** A packaged app's executable; without it the build in out/ runs on the development runtime. */
  executable?: string;
  /** Another app's folder, for the development runtime. */
  folder?: string;
  /** Starts another copy of the development runtime, as a user who has no special rights. */
  ordinaryRuntime?: string;
  /** More command-line arguments, and more environment. */
  args?: string[];
  env?: Record<string, string>;
}

export interface RunningApp {
  app: ElectronApplication;
  window: Page;
  profile: string;
  /** What the window's console called an error, and uncaught errors, in order. */
  consoleErrors: string[];
  /** What it printed to its standard output and error, from all its processes. */
  printed: () => string;
  /** Whether the app has ended, by whatever cause. */
  hasEnded: () => boolean;
  /** Quits as an inspector would. */
  close: () => Promise<void>;
  /** Ends it as a power cut would: SIGKILL, without a chance to save anything. */
  kill: () => Promise<void>;
}

/** A folder for the app's data that nobody has used before. */
export function freshProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'assay-profile-'));
}

/** Starts the real app and waits for its first window to have loaded. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? (await freshProfile());
  const { app, window } = await startPainting(profile, options);
  // Taken now: Playwright forgets the process once it has ended.
  const main = app.process();
  const consoleErrors: string[] = [];
  let printed = '';
  for (const stream of [main.stdout, main.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  window.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  window.on('pageerror', (error) => consoleErrors.push(String(error)));
  return {
    app,
    window,
    profile,
    consoleErrors,
    printed: () => printed,
    hasEnded: () => hasEnded(main),
    close: () => close(app, main, profile),
    kill: () => kill(main, profile),
  };
}

/**
 * Starts until the window paints. On build servers without a graphics card a few starts in hundreds were seen in which
 * the page was there and answered, but no frame was drawn, so that nothing could be clicked. A window that was not even
 * shown is a fault of the app and fails the journey; one that was shown is started again, and that is printed.
 */
async function startPainting(
  profile: string,
  options: LaunchOptions,
): Promise<{ app: ElectronApplication; window: Page }> {
  for (let attempt = 1; ; attempt += 1) {
    const app = await start(profile, options);
    const main = app.process();
    const window = await app.firstWindow({ timeout: LAUNCH_WITHIN_MS });
    await window.waitForLoadState('domcontentloaded');
    if (await paints(window)) return { app, window };
    const isShown = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().every((one) => one.isVisible()),
    );
    await kill(main, profile);
    if (!isShown)
      throw new Error(`The window was not shown within ${PAINT_WITHIN_MS} ms of its page loading.`);
    if (attempt === LAUNCH_ATTEMPTS) throw new Error(`No frame was painted in ${LAUNCH_ATTEMPTS} starts.`);
    console.warn(`Start ${attempt} painted no frame within ${PAINT_WITHIN_MS} ms; starting again.`);
  }
}

/** Whether a frame is drawn: two turns, because the first may be asked for before there is anything to draw on. */
async function paints(window: Page): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((late) => {
    timer = setTimeout(() => late(false), PAINT_WITHIN_MS);
  });
  const painted = window.evaluate(
    () =>
      new Promise<true>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
      }),
  );
  // Ended with its process when the limit comes first.
  painted.catch(() => undefined);
  const outcome = await Promise.race([painted, limit]);
  clearTimeout(timer);
  return outcome;
}

async function start(profile: string, options: LaunchOptions): Promise<ElectronApplication> {
  const packaged = options.executable !== undefined;
  const executable = options.executable ?? options.ordinaryRuntime ?? developmentRuntime();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({
        executablePath: process.platform === 'linux' ? ATTACH_LATE : executable,
        args: [
          ...(packaged ? [] : [options.folder ?? process.env['ASSAY_TEST_APP'] ?? PROJECT]),
          `--user-data-dir=${profile}`,
          '--lang=en-GB',
          ...(options.args ?? []),
        ],
        env: {
          ...inherited(),
          ASSAY_TEST_START: executable,
          TZ: 'Europe/London',
          LANG: 'en_GB.UTF-8',
          ...options.env,
        },
        // Chromium refuses its sandbox to root; everybody else tests with it, as inspectors run it.
        chromiumSandbox: process.getuid?.() !== 0 || options.ordinaryRuntime !== undefined,
        timeout: LAUNCH_WITHIN_MS,
      });
    } catch (error) {
      // The sockets stand and nothing is said on them: in 3 of 100 starts until the page was spared a second process
      // (decision 41), and not seen since.
      await endAllOn(profile);
      if (!(error instanceof errors.TimeoutError) || attempt === LAUNCH_ATTEMPTS) throw error;
      console.warn(`Launch ${attempt} did not answer within ${LAUNCH_WITHIN_MS} ms; starting again.`);
    }
  }
}

async function close(app: ElectronApplication, main: ChildProcess, profile: string): Promise<void> {
  const ending = processesOn(profile);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'late'>((late) => {
    timer = setTimeout(() => late('late'), CLOSE_WITHIN_MS);
  });
  const outcome = await Promise.race([app.close().then(() => 'closed' as const), limit]);
  clearTimeout(timer);
  if (outcome === 'late') {
    console.warn(`Closing did not finish within ${CLOSE_WITHIN_MS} ms; ending the process.`);
    if (main.pid !== undefined) endProcess(main.pid);
  }
  await untilProfileIsFree(profile, ending);
}

async function kill(main: ChildProcess, profile: string): Promise<void> {
  const ended = new Promise<void>((done) => {
    if (hasEnded(main)) done();
    else main.once('exit', () => done());
  });
  await endAllOn(profile, main.pid);
  await ended;
}

function hasEnded(main: ChildProcess): boolean {
  return main.exitCode !== null || main.signalCode !== null;
}

function developmentRuntime(): string {
  const executable = process.env['ASSAY_TEST_ELECTRON'];
  if (executable === undefined)
    throw new Error('Journeys are started by Playwright, which finds the runtime.');
  return executable;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
