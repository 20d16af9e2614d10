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
  type SealedRow,
  type StoredRow,
  sealCensus,
  sealRow,
} from './sealed-json';
import { sealingMiddleware, type TableSeal } from './sealing-middleware';

/** Everything of an inspection lies in one stretch of keys: it is read in one go, without an index. */
export type RowKey = [inspection: string, id: string];
export type EntryKey = [inspection: string, device: string, seq: number];

/**
 * The database of an unlocked vault. Only random ids and routing fields are in the clear; indexed fields are readable
 * in LevelDB's files, so nothing else may ever be indexed.
 */
export class AssayDatabase extends Dexie {
  declare rows: Table<StoredRow, RowKey>;
  declare journal: Table<SealedJournalEntry, EntryKey>;
  declare census: Table<Census, string>;

  constructor(ring: KeyRing) {
    // Strict: one fdatasync a transaction. Dexie's and Chromium's default flush nothing.
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(1).stores({
      rows: '[inspection+id]',
      journal: '[inspection+device+seq]',
      census: 'inspection',
    });
    this.use(sealingMiddleware({ rows: rowSeal(ring), journal: alreadySealed, census: censusSeal(ring) }));
  }
}

function rowSeal(ring: KeyRing): TableSeal {
  return {
    seal: (value) => {
      const row = value as StoredRow;
      if (row.state === null) throw new InvariantError('a row without a state cannot be written');
      return sealRow(ring, { ...row, state: row.state });
    },
    open: (value) => openRow(ring, value as SealedRow),
  };
}

function censusSeal(ring: KeyRing): TableSeal {
  return {
    seal: (value) => sealCensus(ring, value as Census),
    open: (value) => openCensus(ring, value as SealedCensus),
  };
}

/** Journal entries are sealed before the transaction, because the same bytes go to the safety log. */
const alreadySealed: TableSeal = {
  seal: (value) => {
    const { inspection, device, seq, sealed, ...rest } = value as SealedJournalEntry;
    if (!(sealed instanceof Uint8Array) || Object.keys(rest).length > 0)
      throw new InvariantError('a journal entry has to be sealed before it is written');
    return { inspection, device, seq, sealed };
  },
  open: (value) => value,
};
