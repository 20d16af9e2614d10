import { type Change, patch, put, remove } from '@data/change';
import type { Workspace } from '@data/workspace';
import type { BlockKind, Row } from '@shared/inspection/entities';
import { placedPositions } from '@shared/inspection/placed-positions';
import { byPosition } from '@shared/inspection/position';
import type { JSONContent } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';

/** A passage as the editor has it. */
export interface Passage {
  id: string;
  kind: BlockKind;
  text: string;
  /** The planned question that it puts; null for every other passage. */
  asked: string | null;
}

/** A stored passage as the editor has it. */
export function passageOf({ id, kind, text, asked }: Row<'noteBlock'>): Passage {
  return { id, kind, text, asked: asked ?? null };
}

export function blocksOfNote(workspace: Pick<Workspace, 'rowsBy'>, note: string): Row<'noteBlock'>[] {
  return [...workspace.rowsBy('noteBlock', 'note', note)].sort(byPosition);
}

export function documentOf(blocks: readonly Passage[]): JSONContent {
  const content = blocks.map(({ id, kind, text, asked }) => ({
    type: 'noteBlock',
    attrs: { id, kind, asked },
    content: inlineOf(text),
  }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'noteBlock' }] };
}

function inlineOf(text: string): JSONContent[] {
  const content: JSONContent[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) content.push({ type: 'hardBreak' });
    if (line !== '') content.push({ type: 'text', text: line });
  }
  return content;
}

export function passagesOf(document: EditorNode): Passage[] {
  const passages: Passage[] = [];
  document.forEach((block) => {
    passages.push({
      id: String(block.attrs['id']),
      kind: block.attrs['kind'] as BlockKind,
      text: block.textBetween(0, block.content.size, '\n', '\n'),
      asked: typeof block.attrs['asked'] === 'string' ? block.attrs['asked'] : null,
    });
  });
  return passages;
}

export function samePassages(a: readonly Passage[], b: readonly Passage[]): boolean {
  return (
    a.length === b.length &&
    a.every((passage, index) => {
      const other = b[index];
      return (
        other?.id === passage.id &&
        other.kind === passage.kind &&
        other.text === passage.text &&
        other.asked === passage.asked
      );
    })
  );
}

/**
 * The fewest changes that make the note's rows say what the editor says.
 * @param known a passage that was there before: one that comes back (by undo) keeps who held it and where it came from
 */
export function changesBetween(
  note: string,
  stored: readonly Row<'noteBlock'>[],
  passages: readonly Passage[],
  known: (id: string) => Row<'noteBlock'> | undefined = () => undefined,
): Change[] {
  const rows = new Map(stored.map((row) => [row.id, row]));
  // An empty page is no evidence: the first passage is written once something stands in it.
  if (rows.size === 0 && passages.length === 1 && passages[0]?.text === '') return [];
  const kept = new Set(passages.map(({ id }) => id));
  const changes: Change[] = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => remove('noteBlock', id));
  const positions = placedPositions(passages.map(({ id }) => rows.get(id)?.position ?? null));
  for (const [index, passage] of passages.entries()) {
    const position = positions[index] ?? '';
    const row = rows.get(passage.id);
    if (row === undefined) changes.push(newPassage(note, position, passage, known(passage.id)));
    else {
      const set = changedFields(row, passage, position);
      if (Object.keys(set).length > 0) changes.push(patch('noteBlock', row.id, set));
    }
  }
  return changes;
}

function newPassage(
  note: string,
  position: string,
  { id, kind, text, asked }: Passage,
  was: Row<'noteBlock'> | undefined,
): Change {
  const { heldBy = null, ofSpeakers = null, provenance } = was ?? {};
  return put(
    'noteBlock',
    {
      note,
      position,
      kind,
      text,
      heldBy,
      ofSpeakers,
      ...(asked === null ? {} : { asked }),
      ...(provenance === undefined ? {} : { provenance }),
    },
    id,
  );
}

function changedFields(
  row: Row<'noteBlock'>,
  { kind, text, asked }: Passage,
  position: string,
): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  if (row.text !== text) set['text'] = text;
  if (row.kind !== kind) set['kind'] = kind;
  if ((row.asked ?? null) !== asked) set['asked'] = asked ?? undefined;
  if (row.position !== position) set['position'] = position;
  return set;
}
