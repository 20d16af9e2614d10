import { type Change, patch, put, remove } from '@data/change';
import type { BlockKind, Row } from '@shared/inspection/entities';
import { byPosition, positionBetween } from '@shared/inspection/position';
import type { JSONContent } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';

/** A passage as the editor has it. */
export interface Passage {
  id: string;
  kind: BlockKind;
  text: string;
}

export function blocksOfNote(blocks: readonly Row<'noteBlock'>[], note: string): Row<'noteBlock'>[] {
  return blocks.filter((block) => block.note === note).sort(byPosition);
}

export function documentOf(blocks: readonly Passage[]): JSONContent {
  const content = blocks.map(({ id, kind, text }) => ({
    type: 'noteBlock',
    attrs: { id, kind },
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
    });
  });
  return passages;
}

export function samePassages(a: readonly Passage[], b: readonly Passage[]): boolean {
  return (
    a.length === b.length &&
    a.every((passage, index) => {
      const other = b[index];
      return other?.id === passage.id && other.kind === passage.kind && other.text === passage.text;
    })
  );
}

/** The fewest changes that make the note's rows say what the editor says. */
export function changesBetween(
  note: string,
  stored: readonly Row<'noteBlock'>[],
  passages: readonly Passage[],
): Change[] {
  const rows = new Map(stored.map((row) => [row.id, row]));
  const kept = new Set(passages.map(({ id }) => id));
  const changes: Change[] = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => remove('noteBlock', id));
  let before: string | null = null;
  for (const [index, { id, kind, text }] of passages.entries()) {
    const row = rows.get(id);
    if (row === undefined) {
      // An empty page is no evidence: the first passage is written once something stands in it.
      if (text === '' && passages.length === 1) continue;
      const position: string = positionBetween(before, nextPosition(rows, passages, index, before));
      before = position;
      changes.push(put('noteBlock', { note, position, kind, text, heldBy: null, ofSpeakers: null }, id));
      continue;
    }
    const set: Record<string, unknown> = {};
    if (row.text !== text) set['text'] = text;
    if (row.kind !== kind) set['kind'] = kind;
    if (before !== null && row.position <= before) {
      set['position'] = positionBetween(before, nextPosition(rows, passages, index, before));
    }
    before = typeof set['position'] === 'string' ? set['position'] : row.position;
    if (Object.keys(set).length > 0) changes.push(patch('noteBlock', id, set));
  }
  return changes;
}

/** Position of the next stored passage that still comes later than `before`; null when there is none. */
function nextPosition(
  rows: Map<string, Row<'noteBlock'>>,
  passages: readonly Passage[],
  index: number,
  before: string | null,
): string | null {
  for (const passage of passages.slice(index + 1)) {
    const position = rows.get(passage.id)?.position;
    if (position !== undefined && (before === null || position > before)) return position;
  }
  return null;
}
