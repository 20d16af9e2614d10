import { spawn } from 'node:child_process';
import { SetupProblem } from './problem.mjs';

const READY_WITHIN_MS = 20_000;

/** Whether a window opened now would have somewhere to go. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts a virtual display on a number nobody uses.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export async function startVirtualDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const stop = () => void server.kill();
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SetupProblem('Xvfb did not start in time.')), READY_WITHIN_MS);
    let text = '';
    server.stdout.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    server.once('error', () =>
      reject(new SetupProblem('Xvfb is not installed: on Debian, `apt-get install xvfb`.')),
    );
    server.once('exit', (code) => reject(new SetupProblem(`Xvfb ended at once (exit code ${code}).`)));
  });
  server.unref();
  return { display: `:${number}`, stop };
}
