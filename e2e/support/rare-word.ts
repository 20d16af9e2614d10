import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Where a word stands in the files of a folder, in any of the encodings in which a browser might leave it. */
export async function filesHolding(folder: string, word: string): Promise<string[]> {
  const spellings = [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    Buffer.from(word.toLowerCase(), 'utf8'),
    Buffer.from(word.toLowerCase(), 'utf16le'),
  ];
  const holding: string[] = [];
  for (const path of await filesUnder(folder)) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (spellings.some((spelling) => bytes.includes(spelling)) || path.includes(word))
      holding.push(relative(folder, path));
  }
  return holding;
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
