import { useWorkspace } from '@data/useWorkspace';
import type { JournalEntry } from '@shared/journal/entry';
import { useEffect, useState } from 'react';

/** The whole journal, read again after each change; null while it is read for the first time. */
export function useJournal(): readonly JournalEntry[] | null {
  const workspace = useWorkspace();
  const [entries, setEntries] = useState<readonly JournalEntry[] | null>(null);

  useEffect(() => {
    const wanted = new AbortController();
    let isReading = false;
    let isStale = false;
    async function read() {
      if (isReading) {
        isStale = true;
        return;
      }
      isReading = true;
      const journal = await workspace.journal(wanted.signal);
      isReading = false;
      if (wanted.signal.aborted) return;
      // Rows are put right without a word in the journal: what was verified of it still holds.
      setEntries((before) => (before !== null && isSameJournal(before, journal) ? before : journal));
      if (isStale) {
        isStale = false;
        void read();
      }
    }
    void read();
    const stop = workspace.subscribe(() => void read());
    return () => {
      wanted.abort();
      stop();
    };
  }, [workspace]);

  return entries;
}

function isSameJournal(one: readonly JournalEntry[], other: readonly JournalEntry[]): boolean {
  return one.length === other.length && one.every(({ hash }, at) => hash === other[at]?.hash);
}
