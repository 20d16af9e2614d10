import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endAllOn } from '../../e2e/support/processes';

const LONGEST_START_MS = 30_000;
const LOOK_EVERY_MS = 10;
let lastId = 0;

/** What Chromium answers to `Runtime.evaluate`. */
interface Answer {
  id: number;
  result?: { result: { value?: unknown }; exceptionDetails?: object };
}

/** An app that was started as a desktop starts it; the debugger only comes once its window stands. */
export interface SpawnedWindow {
  pid: number;
  /** Wall clock, in milliseconds, just before the process was started. */
  spawnedAt: number;
  /** The value of an expression of the page; a promise is awaited. */
  evaluate: (expression: string) => Promise<unknown>;
  end: () => Promise<void>;
}

export async function spawnWindow(executable: string, profile: string): Promise<SpawnedWindow> {
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const args = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--lang=en-GB', ...unsandboxed];
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, args, { stdio: 'ignore' });
  const deadline = Date.now() + LONGEST_START_MS;
  const page = await pageOf(portFile, child, deadline);
  return {
    pid: child.pid ?? 0,
    spawnedAt,
    evaluate: (expression) => evaluate(page, expression),
    end: async () => {
      page.close();
      await endAllOn(profile, child.pid);
    },
  };
}

/** The debugger's end of the app's page, once there is one. */
async function pageOf(portFile: string, child: ChildProcess, deadline: number): Promise<WebSocket> {
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the app ended at once with code ${child.exitCode}`);
    const address = await addressOfPage(firstLine(portFile));
    if (address !== null) return opened(new WebSocket(address));
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('the app showed no window in time');
}

/** Chromium writes the port of its own choice into the profile, soon after it has started. */
async function addressOfPage(port: string): Promise<string | null> {
  if (port === '') return null;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await answer.json()) as { type: string; url: string; webSocketDebuggerUrl: string }[];
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith('app://'));
    return page?.webSocketDebuggerUrl ?? null;
  } catch {
    return null; // it does not listen yet
  }
}

function opened(socket: WebSocket): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error('the debugging port did not answer')));
  });
}

function evaluate(socket: WebSocket, expression: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    lastId += 1;
    const id = lastId;
    socket.addEventListener('message', function hear({ data }: MessageEvent<string>) {
      const answer = JSON.parse(data) as Answer;
      if (answer.id !== id) return;
      socket.removeEventListener('message', hear);
      // A page that is only just loading may lose the question: it is asked again.
      if (answer.result === undefined) resolve(evaluate(socket, expression));
      else if (answer.result.exceptionDetails === undefined) resolve(answer.result.result.value);
      else reject(new Error(`the page could not answer: ${JSON.stringify(answer.result)}`));
    });
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
  });
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n')[0] ?? '';
  } catch {
    return '';
  }
}
