import { InvariantError } from '@shared/result';
import Dexie, { type Table } from 'dexie';
import { DATABASE_NAME } from './has-database';
import type { KeyRing } from './key-ring';
import {
  type Census,
  openCensus,
  openRow,
  type SealedCensus,
  type SealedJournalEntry,
  type SealedPage,
  type SealedRow,
  type StoredRow,
  sealCensus,
  sealRow,
} from './sealed-json';
import { sealingMiddleware, type TableSeal } from './sealing-middleware';

/** By Dexie's count. */
export const LAST_VERSION = 2;

/** Everything of an inspection lies in one stretch of keys: it is read in one go, without an index. */
export type RowKey = [inspection: string, id: string];
export type PageKey = [inspection: string, number: number];
export type EntryKey = [inspection: string, device: string, seq: number];

/**
 * The database of an unlocked vault. Only random ids and routing fields are in the clear; indexed fields are readable
 * in LevelDB's files, so nothing else may ever be indexed.
 */
export class AssayDatabase extends Dexie {
  declare rows: Table<StoredRow, RowKey>;
  declare journal: Table<SealedJournalEntry, EntryKey>;
  declare census: Table<Census, string>;
  declare pages: Table<SealedPage, PageKey>;

  /** @param ring asked whenever something is sealed or opened; throws while the vault is locked */
  constructor(ring: () => KeyRing) {
    // Strict: one fdatasync a transaction. Dexie's and Chromium's default flush nothing.
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(1).stores({
      rows: '[inspection+id]',
      journal: '[inspection+device+seq]',
      census: 'inspection',
    });
    this.version(LAST_VERSION).stores({ pages: '[inspection+number]' });
    this.use(
      sealingMiddleware({
        rows: rowSeal(ring),
        journal: sealedEntry,
        census: censusSeal(ring),
        pages: sealedPage,
      }),
    );
  }
}

function rowSeal(ring: () => KeyRing): TableSeal {
  return {
    seal: (value) => {
      const row = value as StoredRow;
      if (row.state === null) throw new InvariantError('a row without a state cannot be written');
      return sealRow(ring(), { ...row, state: row.state });
    },
    open: (value) => openRow(ring(), value as SealedRow),
  };
}

function censusSeal(ring: () => KeyRing): TableSeal {
  return {
    seal: (value) => sealCensus(ring(), value as Census),
    open: (value) => openCensus(ring(), value as SealedCensus),
  };
}

/** Journal entries are sealed before the transaction, because the same bytes go to the safety log. */
const sealedEntry: TableSeal = {
  seal: (value) => {
    const { inspection, device, seq, sealed, ...rest } = value as SealedJournalEntry;
    refuseUnlessSealed(sealed, rest);
    return { inspection, device, seq, sealed };
  },
  open: (value) => value,
};

/** Pages are sealed before the transaction, because their seal answers later. */
const sealedPage: TableSeal = {
  seal: (value) => {
    const { inspection, number, sealed, ...rest } = value as SealedPage;
    refuseUnlessSealed(sealed, rest);
    return { inspection, number, sealed };
  },
  open: (value) => value,
};

function refuseUnlessSealed(sealed: unknown, rest: object): void {
  if (!(sealed instanceof Uint8Array) || Object.keys(rest).length > 0)
    throw new InvariantError('an entry or a page has to be sealed before it is written');
}
