import type { JournalEntry } from '@shared/journal/entry';
import { type PackedRow, packRow, unpackRow } from '@shared/journal/packed-row';
import type { RowState } from '@shared/journal/row-state';
import { type Result, succeed } from '@shared/result';
import { NONCE_BYTES, type SealedAs, type SealFailure, seal, unseal } from '@shared/vault/envelope';
import type { KeyRing } from './key-ring';
import { randomBytes } from './sodium';

/** A row as the database holds it: routing fields in the clear, everything else sealed. */
export interface SealedRow {
  inspection: string;
  id: string;
  table: string;
  /** How often the row was written on this device; bound to the seal, so that an older copy does not pass for it. */
  version: number;
  sealed: Uint8Array;
}

/** A row as the rest of the data room handles it; no state when its seal did not open. */
export type StoredRow = Omit<SealedRow, 'sealed'> & { state: RowState | null; failure?: SealFailure['kind'] };

/** A journal entry as the database and the safety log hold it: the same bytes in both. */
export interface SealedJournalEntry {
  inspection: string;
  device: string;
  seq: number;
  sealed: Uint8Array;
}

/**
 * How many rows an inspection has, removed ones included; written with every change. Damaged database files can lose some
 * values and keep others: the number tells at once that something is missing.
 */
export interface Census {
  inspection: string;
  rows: number;
}

export interface SealedCensus {
  inspection: string;
  sealed: Uint8Array;
}

/** A page of an inspection's rows, or the head of all its pages (number 0), as the database holds it. */
export interface SealedPage {
  inspection: string;
  number: number;
  sealed: Uint8Array<ArrayBuffer>;
}

/** What a set of pages is: only with this do its pages open. */
export interface PagesHead {
  /** Random id of the set; its pages are sealed for it. */
  set: string;
  pages: number;
  rows: number;
  /** The last entry of each device that the rows hold, as the journal has to say too. */
  heads: { device: string; seq: number; hash: string }[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function sealRow(ring: KeyRing, row: StoredRow & { state: RowState }): SealedRow {
  const { inspection, id, table, version } = row;
  return {
    inspection,
    id,
    table,
    version,
    sealed: sealJson(ring, inspection, sealedAsRow(row), packRow(row.state)),
  };
}

export function openRow(ring: KeyRing, row: SealedRow): StoredRow {
  const { inspection, id, table, version } = row;
  const opened = openJson(ring, inspection, sealedAsRow(row), row.sealed);
  if (!opened.ok) return { inspection, id, table, version, state: null, failure: opened.failure.kind };
  return { inspection, id, table, version, state: unpackRow(id, table, opened.value as PackedRow) };
}

export function sealEntry(ring: KeyRing, entry: JournalEntry<string>): SealedJournalEntry {
  const { inspection, device, seq } = entry;
  return { inspection, device, seq, sealed: sealJson(ring, inspection, sealedAsEntry(entry), entry) };
}

export function openEntry(
  ring: KeyRing,
  record: SealedJournalEntry,
): Result<JournalEntry<string>, SealFailure> {
  const opened = openJson(ring, record.inspection, sealedAsEntry(record), record.sealed);
  return opened.ok ? succeed(opened.value as JournalEntry<string>) : opened;
}

export function sealCensus(ring: KeyRing, { inspection, rows }: Census): SealedCensus {
  return { inspection, sealed: sealJson(ring, inspection, ['census', inspection], rows) };
}

/** A census that does not open counts nothing, and so agrees with no inspection. */
export function openCensus(ring: KeyRing, { inspection, sealed }: SealedCensus): Census {
  const opened = openJson(ring, inspection, ['census', inspection], sealed);
  return { inspection, rows: opened.ok ? Number(opened.value) : -1 };
}

export function sealPagesHead(
  ring: KeyRing,
  inspection: string,
  number: number,
  head: PagesHead,
): SealedPage {
  // A copy: what the library answers with is typed as memory that could be shared.
  const sealed = new Uint8Array(sealJson(ring, inspection, ['pages', inspection], head));
  return { inspection, number, sealed };
}

export function openPagesHead(ring: KeyRing, { inspection, sealed }: SealedPage): PagesHead | null {
  const opened = openJson(ring, inspection, ['pages', inspection], sealed);
  return opened.ok ? (opened.value as PagesHead) : null;
}

function sealedAsRow(row: Omit<SealedRow, 'sealed'>): SealedAs {
  return ['row', row.inspection, row.table, row.id, row.version];
}

function sealedAsEntry(entry: Omit<SealedJournalEntry, 'sealed'>): SealedAs {
  return ['entry', entry.inspection, entry.device, entry.seq];
}

function sealJson(ring: KeyRing, inspection: string, as: SealedAs, value: unknown): Uint8Array {
  const plain = encoder.encode(JSON.stringify(value));
  return seal(ring.sodium, ring.keyOf(inspection), randomBytes(NONCE_BYTES), as, plain);
}

function openJson(
  ring: KeyRing,
  inspection: string,
  as: SealedAs,
  sealed: Uint8Array,
): Result<unknown, SealFailure> {
  const opened = unseal(ring.sodium, ring.keyOf(inspection), as, sealed);
  // What opens was sealed by us as exactly this, so it is JSON of the right shape.
  return opened.ok ? succeed(JSON.parse(decoder.decode(opened.value)) as unknown) : opened;
}
