import { spawn } from 'node:child_process';

/**
 * Runs a command in the foreground and returns its exit code (a signal counts as failure).
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean }} [options] quiet keeps the output back unless it fails
 * @returns {Promise<{ code: number, output: string }>} output is empty unless quiet
 */
export async function command(program, args, { cwd, env = {}, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32' && program === 'npm',
  });
  // Ctrl+C reaches the child by itself; staying alive lets it finish, and us clean up after it.
  const stay = () => undefined;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => void child.kill(signal);
  process.on('SIGINT', stay).on('SIGTERM', passOn).on('SIGHUP', passOn);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, signal) => {
        // Otherwise a run that was killed looks like one that failed without a word.
        if (signal !== null) console.error(`${program} ${args[0] ?? ''} was ended by ${signal}.`);
        resolve(status ?? 1);
      });
    });
    return { code, output };
  } finally {
    process.off('SIGINT', stay).off('SIGTERM', passOn).off('SIGHUP', passOn);
  }
}
