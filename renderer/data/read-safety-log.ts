import type { Bridge } from '@shared/ipc/channels';
import type { SealedJournalEntry } from './sealed-json';

const PAGE = 1000;

/** Every sealed entry of an inspection's safety log, page by page, each device's in order. */
export async function* readSafetyLog(
  bridge: Bridge,
  inspection: string,
): AsyncGenerator<SealedJournalEntry[]> {
  for (let from = 0, total = 1; from < total; ) {
    const page = await bridge.ask('log:read', { inspection, from, count: PAGE });
    if (page.entries.length === 0) return;
    total = page.total;
    from += page.entries.length;
    yield page.entries.map((entry) => ({ inspection, ...entry }));
  }
}
