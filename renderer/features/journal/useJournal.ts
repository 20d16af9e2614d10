import { useWorkspace } from '@data/useWorkspace';
import type { JournalEntry } from '@shared/journal/entry';
import { useEffect, useState } from 'react';

/** The whole journal, read again after each change; null while it is read for the first time. */
export function useJournal(): readonly JournalEntry[] | null {
  const workspace = useWorkspace();
  const [entries, setEntries] = useState<readonly JournalEntry[] | null>(null);

  useEffect(() => {
    let isCurrent = true;
    let isReading = false;
    let isStale = false;
    async function read() {
      if (isReading) {
        isStale = true;
        return;
      }
      isReading = true;
      const journal = await workspace.journal();
      isReading = false;
      if (!isCurrent) return;
      setEntries(journal);
      if (isStale) {
        isStale = false;
        void read();
      }
    }
    void read();
    const stop = workspace.subscribe(() => void read());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [workspace]);

  return entries;
}
