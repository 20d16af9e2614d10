import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from './test';

/**
 * Waits until a folder of exports holds so many whole files, and gives their paths in order of name. A name that is
 * taken before its bytes are there (an empty file) and a file that is still written beside it are none yet.
 */
export async function savedFiles(folder: string, count: number): Promise<string[]> {
  const whole = async () => {
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.assay-')).sort();
    const paths = names.map((name) => join(folder, name));
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
    return paths.filter((_, index) => sizes[index] !== 0);
  };
  await expect.poll(async () => (await whole()).length, `whole files in ${folder}`).toBe(count);
  return whole();
}
