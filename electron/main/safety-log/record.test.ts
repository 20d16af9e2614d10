import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEVICE, sealedEntries, sealedEntry } from '../../testing/entries';
import { type Damage, encodeRecord, type FoundRecord, HEADER_BYTES, segmentParts } from './record';

const ENTRIES = sealedEntries(1, 5);
const RECORD = HEADER_BYTES + 200;

function segmentOf(entries = ENTRIES): Buffer {
  return Buffer.concat(entries.flatMap((entry) => [encodeRecord(entry).header, entry.sealed]));
}

function scanSegment(segment: Buffer): { records: FoundRecord[]; damage: Damage[] } {
  const parts = [...segmentParts(segment)];
  return {
    records: parts.filter((part) => 'seq' in part),
    damage: parts.filter((part) => 'from' in part),
  };
}

const seqsOf = (segment: Buffer) => scanSegment(segment).records.map(({ seq }) => seq);

it('reads back what was written, whoever wrote it and however long', () => {
  const anyEntry = fc.record({
    device: fc.stringMatching(/^[0-9a-f]{32}$/),
    seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    sealed: fc.uint8Array({ maxLength: 300 }),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 6 }), (entries) => {
      const segment = segmentOf(entries);
      const { records, damage } = scanSegment(segment);
      expect(damage).toEqual([]);
      expect(
        records.map(({ device, seq, offset, length }) => ({
          device,
          seq,
          sealed: new Uint8Array(segment.subarray(offset + HEADER_BYTES, offset + HEADER_BYTES + length)),
        })),
      ).toEqual(entries);
    }),
  );
});

it('finds any single flipped bit, gives up that record and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: RECORD * 5 - 1 }), fc.integer({ min: 0, max: 7 }), (byte, bit) => {
      const segment = segmentOf();
      segment[byte] = (segment[byte] ?? 0) ^ (1 << bit);
      const hit = Math.floor(byte / RECORD);
      expect(seqsOf(segment)).toEqual([1, 2, 3, 4, 5].filter((seq) => seq !== hit + 1));
      expect(scanSegment(segment).damage).toEqual([{ from: hit * RECORD, to: (hit + 1) * RECORD }]);
    }),
    { numRuns: 500 },
  );
});

it('keeps every whole record before the place where a segment breaks off', () => {
  const segment = segmentOf();
  for (let length = 0; length <= segment.length; length += 1) {
    const { records, damage } = scanSegment(segment.subarray(0, length));
    const whole = Math.floor(length / RECORD);
    expect(records).toHaveLength(whole);
    expect(damage).toEqual(length % RECORD === 0 ? [] : [{ from: whole * RECORD, to: length }]);
  }
});

it('accounts for every byte: each belongs to a record or to a damaged stretch', () => {
  const pieces = fc.array(fc.oneof(fc.uint8Array({ maxLength: 120 }), fc.constantFrom(...ENTRIES)), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      const segment = Buffer.concat(
        parts.flatMap((part) => ('seq' in part ? [encodeRecord(part).header, part.sealed] : [part])),
      );
      const { records, damage } = scanSegment(segment);
      const inRecords = records.reduce((sum, { length }) => sum + HEADER_BYTES + length, 0);
      const inDamage = damage.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(inRecords + inDamage).toBe(segment.length);
      expect(records).toHaveLength(parts.filter((part) => 'seq' in part).length);
    }),
  );
});

it('does not take the zeros that a power cut leaves at the end for a record', () => {
  const segment = Buffer.concat([segmentOf(), Buffer.alloc(4096)]);
  expect(seqsOf(segment)).toEqual([1, 2, 3, 4, 5]);
  expect(scanSegment(segment).damage).toEqual([{ from: RECORD * 5, to: RECORD * 5 + 4096 }]);
});

it('is not led astray by a whole record inside the sealed bytes of another', () => {
  const inner = segmentOf([sealedEntry(99)]);
  const outer = { device: DEVICE, seq: 1, sealed: new Uint8Array(inner) };
  expect(seqsOf(segmentOf([outer, sealedEntry(2)]))).toEqual([1, 2]);
});
