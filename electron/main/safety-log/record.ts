import { hash } from 'node:crypto';
import type { SealedEntry } from '@shared/ipc/channels';

/*
 * One record, little-endian:
 *   0  4  magic "ASL1"
 *   4  4  length of the sealed bytes
 *   8 16  device
 *  24  8  seq
 *  32 32  SHA-256 of the sealed bytes
 *  64  8  first bytes of the SHA-256 of the 64 bytes above
 *  72     the sealed bytes
 * The header has a checksum of its own, so that after a damaged stretch the next record can be told from chance.
 */
const MAGIC = Buffer.from('ASL1', 'latin1');
export const HEADER_BYTES = 72;

/** Where a record's sealed bytes are, and whose they are. */
export interface FoundRecord {
  device: string;
  seq: number;
  /** SHA-256 of the sealed bytes, hex. */
  checksum: string;
  /** Offset of the whole record in the segment; the sealed bytes come HEADER_BYTES later. */
  offset: number;
  length: number;
}

export function recordBytes(record: Pick<FoundRecord, 'length'>): number {
  return HEADER_BYTES + record.length;
}

/** A stretch of a segment that is no record. */
export interface Damage {
  from: number;
  to: number;
}

const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer');

export function encodeRecord(entry: SealedEntry): { header: Buffer; checksum: string } {
  const header = Buffer.alloc(HEADER_BYTES);
  const digest = sha256(entry.sealed);
  MAGIC.copy(header);
  header.writeUInt32LE(entry.sealed.byteLength, 4);
  header.write(entry.device, 8, 'hex');
  header.writeBigUInt64LE(BigInt(entry.seq), 24);
  digest.copy(header, 32);
  sha256(header.subarray(0, 64)).copy(header, 64, 0, 8);
  return { header, checksum: digest.toString('hex') };
}

/** Goes through a whole segment: its sound records in order, and every stretch between them that belongs to none. */
export function* segmentParts(segment: Buffer): Generator<FoundRecord | Damage> {
  let at = 0;
  while (at < segment.length) {
    const record = recordAt(segment, at);
    if (record !== null) {
      yield record;
      at += recordBytes(record);
      continue;
    }
    const next = nextRecord(segment, at + 1);
    yield { from: at, to: next };
    at = next;
  }
}

function nextRecord(segment: Buffer, from: number): number {
  for (let at = segment.indexOf(MAGIC, from); at >= 0; at = segment.indexOf(MAGIC, at + 1)) {
    if (recordAt(segment, at) !== null) return at;
  }
  return segment.length;
}

function recordAt(segment: Buffer, offset: number): FoundRecord | null {
  if (segment.length - offset < HEADER_BYTES) return null;
  const header = segment.subarray(offset, offset + HEADER_BYTES);
  if (!header.subarray(0, 4).equals(MAGIC)) return null;
  if (!sha256(header.subarray(0, 64)).subarray(0, 8).equals(header.subarray(64))) return null;
  const length = header.readUInt32LE(4);
  const end = offset + HEADER_BYTES + length;
  if (end > segment.length) return null;
  const digest = header.subarray(32, 64);
  if (!sha256(segment.subarray(offset + HEADER_BYTES, end)).equals(digest)) return null;
  const seq = Number(header.readBigUInt64LE(24));
  return { device: header.toString('hex', 8, 24), seq, checksum: digest.toString('hex'), offset, length };
}
