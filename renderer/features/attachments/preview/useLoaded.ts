import { useWorkspace } from '@data/useWorkspace';
import type { ByteSource } from '@shared/attachments/byte-source';
import type { Row } from '@shared/inspection/entities';
import { useEffect, useEffectEvent, useState } from 'react';

export type Loaded<T> = { kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed'; words: string };

/** Reads an attachment of the vault in the way a preview wants it. */
export function useLoaded<T>(
  { blob, bytes }: Row<'attachment'>,
  read: (source: ByteSource) => Promise<T>,
): Loaded<T> {
  const workspace = useWorkspace();
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const readNow = useEffectEvent(read);
  useEffect(() => {
    let isGone = false;
    const settle = (state: Loaded<T>) => {
      if (!isGone) setLoaded(state);
    };
    readNow(workspace.blobSource(blob, bytes)).then(
      (value) => settle({ kind: 'ready', value }),
      (error: unknown) =>
        settle({ kind: 'failed', words: error instanceof Error ? error.message : 'It could not be read.' }),
    );
    return () => {
      isGone = true;
    };
  }, [workspace, blob, bytes]);
  return loaded;
}
