import { useVaultSession } from '@data/useVaultSession';
import { LARGEST_ARCHIVE } from '@shared/archive/archive-manifest';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArchiveSummary } from './archive-protocol';
import { troubleWords } from './archive-words';
import { type ArchiveWorker, openArchiveWorker } from './archive-worker';
import { importArchive } from './import-archive';

const TOO_LARGE = { kind: 'too-large', what: 'archive' } as const;

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'doing'; what: string }
  | { kind: 'ready'; summary: ArchiveSummary }
  | { kind: 'failed'; words: string };

/** From a chosen file to a new inspection: read and checked first, written only when the person says so. */
export function useArchiveImport(onBegin: () => void, onImported: (id: string) => void) {
  const session = useVaultSession();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const held = useRef<ArchiveWorker | null>(null);

  const drop = useCallback(() => {
    held.current?.close();
    held.current = null;
  }, []);
  useEffect(() => drop, [drop]);

  async function look(file: File) {
    drop();
    // What is packed is never larger than what it unpacks to: such a file need not be read to be refused.
    if (file.size > LARGEST_ARCHIVE) return setState({ kind: 'failed', words: troubleWords(TOO_LARGE) });
    const worker = openArchiveWorker();
    held.current = worker;
    setState({ kind: 'doing', what: 'Checking the archive' });
    const read = await worker.ask('read', { bytes: new Uint8Array(await file.arrayBuffer()) });
    // Another file was chosen, or the dialog closed, while this one was read.
    if (held.current !== worker) return;
    if (read.ok) setState({ kind: 'ready', summary: read.value });
    else setState({ kind: 'failed', words: troubleWords(read.failure) });
  }

  async function take(summary: ArchiveSummary) {
    const worker = held.current;
    if (worker === null) return;
    onBegin();
    const imported = await importArchive(session, worker, summary, Date.now(), (what) =>
      setState({ kind: 'doing', what }),
    );
    drop();
    if (!imported.ok) return setState({ kind: 'failed', words: imported.failure.words });
    setState({ kind: 'idle' });
    onImported(imported.value);
  }

  const choose = (file: File) =>
    void look(file).catch(() =>
      setState({
        kind: 'failed',
        words:
          'The file could not be read. Nothing was imported and nothing here has changed. Copy it to this laptop and try again.',
      }),
    );
  const close = () => {
    drop();
    setState({ kind: 'idle' });
  };
  return { state, choose, take: (summary: ArchiveSummary) => void take(summary), close };
}
