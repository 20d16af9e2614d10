import type { DraftNode } from '@shared/draft/draft-node';
import type { DraftBlock, Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { versionRestore } from './restore-version';

const words = (text: string): DraftNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const block = (id: string, text: string, position: string): Row<'draftBlock'> => ({
  id,
  section: 's',
  position,
  node: words(text),
  origin: '',
  compiled: null,
});

/** What the rows say once a plan is carried out. */
function carriedOut(
  plan: ReturnType<typeof versionRestore>,
  now: Row<'draftBlock'>[],
  removed: Row<'draftBlock'>[],
): Row<'draftBlock'>[] {
  const rows = new Map(now.map((row) => [row.id, row]));
  for (const id of plan.removes) rows.delete(id);
  const setOn = (id: string, row: Row<'draftBlock'> | undefined, set: Partial<DraftBlock>) => {
    if (row !== undefined) rows.set(id, { ...row, ...set });
  };
  for (const { id, set } of plan.restore)
    setOn(
      id,
      removed.find((row) => row.id === id),
      set,
    );
  for (const { id, set } of plan.patches) setOn(id, rows.get(id), set);
  return [...rows.values()].sort((one, other) => (one.position < other.position ? -1 : 1));
}

describe('restoring a version', () => {
  const version = [block('a', 'First.', 'a'), block('b', 'Second.', 'b'), block('c', 'Third.', 'c')];

  it('brings back what was taken out, takes out what came since, and undoes what was rewritten or moved', () => {
    const now = [block('c', 'Third.', 'A'), block('a', 'First, rewritten.', 'a'), block('d', 'New.', 'd')];
    const plan = versionRestore(version, now);
    expect(plan.removes).toEqual(['d']);
    expect(plan.restore.map(({ id }) => id)).toEqual(['b']);
    expect(carriedOut(plan, now, [block('b', 'Second.', 'b')])).toEqual(version);
  });

  it('writes nothing where nothing changed', () => {
    expect(versionRestore(version, version)).toEqual({ restore: [], patches: [], removes: [] });
  });
});
