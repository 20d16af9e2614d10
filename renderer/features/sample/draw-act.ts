import { type Act, newId, patch, put } from '@data/change';
import type { Draw, Row, Snapshot } from '@shared/inspection/entities';
import { caseFilesOf } from '@shared/sampling/case-files';
import type { DrawSettings } from '@shared/sampling/frame';
import type { FrameDraw } from './import/frame-protocol';
import { newSeed } from './new-seed';

/** A draw as one act: the draw, its case files and reserves, all or nothing. */
export function drawAct(
  snapshot: Snapshot,
  frame: Row<'sampleFrame'>,
  settings: DrawSettings,
  drawn: FrameDraw,
  force: string,
  at: number,
): { draw: string; act: Act } {
  const draw = newId();
  const rows = new Map(drawn.rows.map((row) => [row.row, row]));
  const files = caseFilesOf(draw, drawn.result, rows, settings, {
    force,
    referencesInUse: snapshot.caseFile.map(({ reference }) => reference),
  });
  const count = drawn.result.reduce((total, stratum) => total + stratum.drawn.length, 0);
  const value: Draw = {
    frame: frame.id,
    title: `Draw ${snapshot.draw.length + 1}`,
    settings,
    counts: drawn.counts,
    resultSha256: drawn.resultSha256,
    drawnAt: at,
  };
  const act: Act = {
    label: count === 1 ? 'Draw 1 file' : `Draw ${count} files`,
    changes: [
      put('draw', value, draw),
      ...files.map((file) => put('caseFile', file)),
      // Another draw from this list starts from the same choices, but never from the same seed.
      patch('sampleFrame', frame.id, { plan: { ...settings, seed: newSeed() } }),
    ],
  };
  return { draw, act };
}
