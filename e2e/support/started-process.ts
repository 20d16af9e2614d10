import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { freshProfile } from './launch';
import { endAllOn } from './processes';

const ANSWER_WITHIN_MS = 30_000;

/**
 * Starts an executable and collects what it prints, until it prints `until` or ends; then ends it.
 * @returns everything printed so far
 */
export async function outputUntil(
  executable: string,
  args: string[],
  until: RegExp,
  env: Record<string, string> = {},
): Promise<string> {
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const profile = await freshProfile();
  const child = spawn(executable, [...unsandboxed, `--user-data-dir=${profile}`, ...args], {
    env: { ...process.env, ...env },
  });
  let output = '';
  let limit: NodeJS.Timeout | undefined;
  const answered = new Promise<void>((done, fail) => {
    limit = setTimeout(() => fail(new Error(`nothing like ${until} in: ${output}`)), ANSWER_WITHIN_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (until.test(output)) done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    child.once('close', () => done());
  });
  try {
    await answered;
  } finally {
    clearTimeout(limit);
    await endAllOn(profile, child.pid);
    await rm(profile, { recursive: true, force: true });
  }
  return output;
}
