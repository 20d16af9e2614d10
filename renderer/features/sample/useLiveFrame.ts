import { useWorkspace } from '@data/useWorkspace';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedFrame, Progress } from './import/frame-protocol';
import { type FrameReader, openFrameReader } from './import/frame-reader';

/** A frame that a worker holds open for counting and drawing. */
export interface LiveFrame {
  frame: string;
  reader: FrameReader;
  opened: OpenedFrame;
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

  useEffect(() => () => held.current?.close(), []);

  const keep = useCallback((next: LiveFrame) => {
    if (held.current !== next.reader) held.current?.close();
    held.current = next.reader;
    setLive(next);
    setOpening({ kind: 'idle' });
  }, []);

  /** Opens a frame from its sealed copy. @param markColumn the column of a purposive draw */
  const reopen = useCallback(
    async (id: string, markColumn: number | null = null) => {
      const frame = workspace.row('sampleFrame', id);
      if (frame === undefined) return;
      setOpening({ kind: 'opening', progress: null });
      const reader = openFrameReader();
      held.current?.close();
      held.current = reader;
      const kept = [];
      try {
        for (const file of frame.source.files)
          kept.push({ file, bytes: new Uint8Array(await workspace.readBlob(file.blob)) });
      } catch {
        setOpening({ kind: 'failed', failure: { kind: 'source-missing' } });
        return;
      }
      const progress = (done: Progress) => setOpening({ kind: 'opening', progress: done });
      const result = await reader.ask(
        'reopen',
        { kept, mapping: frame.source.mapping, markColumn },
        progress,
      );
      if (held.current !== reader) return;
      if (!result.ok) return setOpening({ kind: 'failed', failure: result.failure });
      keep({ frame: id, reader, opened: result.value });
    },
    [workspace, keep],
  );

  return { live, opening, keep, reopen };
}
