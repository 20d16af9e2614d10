import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import type { Row } from '@shared/inspection/entities';
import type { DrawSettings } from '@shared/sampling/frame';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { useUnhurried } from '@ui/useUnhurried';
import { useState } from 'react';
import { drawAct } from './draw-act';
import type { Progress } from './import/frame-protocol';
import type { FrameReader } from './import/frame-reader';

export type DrawState =
  | { kind: 'ready' }
  | { kind: 'drawing'; progress: Progress | null }
  | { kind: 'failed'; failure: ImportFailure };

/** Draws in the worker, then writes the draw and its case files as one act. */
export function useDraw(frame: Row<'sampleFrame'>, reader: FrameReader, onDrawn: (draw: string) => void) {
  const workspace = useWorkspace();
  const { force } = useInspection();
  const [state, setState] = useState<DrawState>({ kind: 'ready' });

  const draw = useUnhurried(async (settings: DrawSettings) => {
    setState({ kind: 'drawing', progress: null });
    const request = { settings, frameSha256: frame.source.sha256 };
    const result = await reader.ask('draw', request, (progress) => setState({ kind: 'drawing', progress }));
    if (!result.ok) return setState({ kind: 'failed', failure: result.failure });
    const { draw: id, act } = drawAct(workspace.snapshot(), frame, settings, result.value, force, Date.now());
    await workspace.commit(act);
    setState({ kind: 'ready' });
    onDrawn(id);
  });

  return { state, draw };
}
