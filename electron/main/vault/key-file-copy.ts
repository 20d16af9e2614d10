import { createHash } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import type { KeyFile } from '@shared/ipc/channels';
import { keyFileSchema } from '@shared/ipc/request-schemas';
import { errorCode } from '../disk/write-failure';

export interface NumberedKeyFile {
  /** Grows by one with each update: the newer of two readable copies counts. */
  generation: number;
  key: KeyFile;
}

export type Copy =
  | { kind: 'good'; file: NumberedKeyFile; text: string }
  | { kind: 'damaged' }
  | { kind: 'missing' };

const FIRST_LINE = /^assay-key-file 1 (\d{1,15}) ([0-9a-f]{64})$/;

/** First line: format, generation, checksum of all that follows and of the generation. Then the key file as JSON. */
export function writeKeyFileText({ generation, key }: NumberedKeyFile): string {
  const body = JSON.stringify(key, null, 2);
  return `assay-key-file 1 ${generation} ${checksum(generation, body)}\n${body}\n`;
}

export function readKeyFileText(text: string): NumberedKeyFile | null {
  const end = text.indexOf('\n');
  const [, number, expected] = FIRST_LINE.exec(text.slice(0, end)) ?? [];
  const generation = Number(number);
  const body = text.slice(end + 1, -1);
  if (end < 0 || !text.endsWith('\n') || checksum(generation, body) !== expected) return null;
  const key = keyFileSchema.safeParse(asJson(body));
  return key.success ? { generation, key: key.data } : null;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function checksum(generation: number, body: string): string {
  return createHash('sha256').update(`${generation}\n${body}`).digest('hex');
}

export async function readCopy(path: string): Promise<Copy> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return { kind: errorCode(error) === 'ENOENT' ? 'missing' : 'damaged' };
  }
  const file = readKeyFileText(text);
  return file === null ? { kind: 'damaged' } : { kind: 'good', file, text };
}

/** A damaged copy may still be of use to somebody with better tools: it gets another name and stays. */
export async function setAside(path: string, now: number): Promise<void> {
  await rename(path, `${path}.damaged-${now}`);
}
