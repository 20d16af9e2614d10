import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** @typedef {{ name: string, method: number, size: number, offset: number, mode: number }} Entry */

/**
 * Unpacks part of a zip without any installed package, because it runs before there is one to rely on.
 * Plain zip only (no zip64, no encryption), which is what Electron's builds are.
 * @param {string} zipPath
 * @param {string} folder
 * @param {(name: string) => string | null} place where an entry goes below `folder`; null leaves it out
 */
export async function unzip(zipPath, folder, place) {
  const file = await open(zipPath, 'r');
  /** @type {(offset: number, length: number) => Promise<Buffer>} */
  const read = async (offset, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    if (bytesRead !== length) throw new Error(`${zipPath} ends before byte ${offset + length}`);
    return buffer;
  };
  try {
    for (const entry of await directory(read, (await file.stat()).size)) {
      const target = entry.name.endsWith('/') ? null : place(entry.name);
      if (target === null) continue;
      if (target.split('/').includes('..'))
        throw new Error(`${zipPath} holds a path outside itself: ${target}`);
      const path = join(folder, target);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await contents(read, entry), { mode: entry.mode });
    }
  } finally {
    await file.close();
  }
}

/**
 * @param {(offset: number, length: number) => Promise<Buffer>} read
 * @param {number} size
 * @returns {Promise<Entry[]>}
 */
async function directory(read, size) {
  const tailLength = Math.min(size, END_SIZE + LONGEST_COMMENT);
  const tail = await read(size - tailLength, tailLength);
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < 0) throw new Error('not a zip file: it has no directory');
  const count = tail.readUInt16LE(at + 10);
  const bytes = await read(tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  /** @type {Entry[]} */
  const entries = [];
  for (let n = 0, p = 0; n < count; n += 1) {
    const nameLength = bytes.readUInt16LE(p + 28);
    entries.push({
      method: bytes.readUInt16LE(p + 10),
      size: bytes.readUInt32LE(p + 20),
      mode: (bytes.readUInt32LE(p + 38) >>> 16) & 0o777 || 0o644,
      offset: bytes.readUInt32LE(p + 42),
      name: bytes.toString('utf8', p + 46, p + 46 + nameLength),
    });
    p += 46 + nameLength + bytes.readUInt16LE(p + 30) + bytes.readUInt16LE(p + 32);
  }
  return entries;
}

/**
 * @param {(offset: number, length: number) => Promise<Buffer>} read
 * @param {Entry} entry
 */
async function contents(read, entry) {
  const header = await read(entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = await read(start, entry.size);
  if (entry.method === STORED) return bytes;
  if (entry.method === DEFLATED) return inflateRawSync(bytes);
  throw new Error(`${entry.name} is compressed by method ${entry.method}, which this reader does not know`);
}
