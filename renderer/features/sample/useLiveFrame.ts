import { useWorkspace } from '@data/useWorkspace';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptFile, OpenedFrame, Progress } from './import/frame-protocol';
import { type FrameReader, openFrameReader } from './import/frame-reader';

/** A frame that a worker holds open for counting and drawing. */
export interface LiveFrame {
  frame: string;
  reader: FrameReader;
  opened: OpenedFrame;
  /** The column that a purposive draw is made on, when its words were read too. */
  markColumn: number | null;
  /** Characters of each file that could not be read; known only after an import. */
  unreadable?: number[];
}

export type OpeningState =
  | { kind: 'idle' }
  | { kind: 'opening'; progress: Progress | null }
  | { kind: 'failed'; failure: ImportFailure };

/** At most one frame is open in a worker; it is opened again from its sealed copy after a restart. */
export function useLiveFrame() {
  const workspace = useWorkspace();
  const [live, setLive] = useState<LiveFrame | null>(null);
  const [opening, setOpening] = useState<OpeningState>({ kind: 'idle' });
  const held = useRef<FrameReader | null>(null);
  const coming = useRef<FrameReader | null>(null);

  useEffect(
    () => () => {
      held.current?.close();
      coming.current?.close();
    },
    [],
  );

  const keep = useCallback((next: LiveFrame) => {
    if (held.current !== next.reader) held.current?.close();
    held.current = next.reader;
    setLive(next);
    setOpening({ kind: 'idle' });
  }, []);

  /** Opens a frame from its sealed copy; what was open stays until it is. @param markColumn for a purposive draw */
  const reopen = useCallback(
    async (id: string, markColumn: number | null) => {
      const frame = workspace.row('sampleFrame', id);
      if (frame === undefined) return;
      setOpening({ kind: 'opening', progress: null });
      const reader = openFrameReader();
      coming.current?.close();
      coming.current = reader;
      const kept: KeptFile[] = [];
      try {
        for (const file of frame.source.files)
          kept.push({ file, bytes: new Uint8Array(await workspace.readBlob(file.blob)) });
      } catch {
        setOpening({ kind: 'failed', failure: { kind: 'source-missing' } });
        return;
      }
      const progress = (done: Progress) => setOpening({ kind: 'opening', progress: done });
      const { mapping } = frame.source;
      const result = await reader.ask('reopen', { kept, mapping, markColumn }, progress);
      // Another opening may have overtaken this one.
      if (coming.current !== reader) return;
      coming.current = null;
      if (result.ok) keep({ frame: id, reader, opened: result.value, markColumn });
      else setOpening({ kind: 'failed', failure: result.failure });
    },
    [workspace, keep],
  );

  return { live, opening, keep, reopen };
}
