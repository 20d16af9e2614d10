import {
  MOST_BYTES,
  readSmallTable,
  type SmallTable,
  type SmallTableFailure,
} from '@shared/evidence/small-table';
import { fail, type Result, succeed } from '@shared/result';
import { foreignFile, guessEncoding } from '@shared/sampling/encoding';

/** A short list and the file it came from. */
export interface TableFile {
  name: string;
  bytes: number;
  sha256: string;
  table: SmallTable;
}

/** Reads a short CSV list that a person chose or dropped: whole, or not at all. */
export async function readTableFile(
  file: File,
  mostRows: number,
): Promise<Result<TableFile, SmallTableFailure>> {
  if (file.size > MOST_BYTES) return fail({ kind: 'too-large', bytes: file.size, most: MOST_BYTES });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail({ kind: 'unreadable' });
  }
  const foreign = foreignFile(bytes.subarray(0, 64 * 1024));
  if (foreign !== null) return fail({ kind: 'foreign', is: foreign });
  const text = new TextDecoder(guessEncoding(bytes).encoding).decode(bytes);
  const read = readSmallTable(text, mostRows);
  if (!read.ok) return read;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return succeed({ name: file.name, bytes: bytes.length, sha256, table: read.value });
}
