import { type Change, patch, put, remove } from '@data/change';
import { blockChanges, type EditedBlock } from '@shared/draft/block-changes';
import { sameNode } from '@shared/draft/same-node';
import type { DraftBlock, Row } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';

type BlockRow = Row<'draftBlock'>;

/** What the editor has to take over from the rows: other people's and other panels' changes. */
export interface Incoming {
  replace: EditedBlock[];
  remove: string[];
  /** New (or moved) blocks, each to be put before another block's id, or at the end. */
  insert: { block: EditedBlock; before: string | null }[];
}

/**
 * Keeps one editor and the rows of its section the same, block by block. It remembers each row as the editor last
 * took or wrote it, so that only what was typed here is written, and only what changed elsewhere is taken over:
 * accepting a count in one paragraph does not disturb the typing in another.
 */
export class SectionSync {
  readonly #section: string;
  #base: Map<string, BlockRow>;
  /** Rows taken away in this editor: its own undo may bring them back, with where they came from. */
  readonly #gone = new Map<string, BlockRow>();

  constructor(section: string, rows: readonly BlockRow[]) {
    this.#section = section;
    this.#base = new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * What has to be written for `shown`; remembers it as written. `undo` forgets that again, when the write failed.
   */
  outgoing(shown: readonly EditedBlock[]): { changes: Change[]; undo: () => void } {
    const before = this.#base;
    const planned = blockChanges(this.#section, [...before.values()], shown);
    const next = new Map(before);
    const changes: Change[] = [];
    for (const { id, value } of planned.puts) {
      if (isEmptyParagraph(value)) continue;
      const gone = this.#gone.get(id);
      if (gone === undefined) changes.push(put('draftBlock', value, id));
      else {
        changes.push({ op: 'restore', table: 'draftBlock', id });
        changes.push(patch('draftBlock', id, { node: value.node, position: value.position }));
        if (gone.origin !== '')
          changes.push(patch('section', this.#section, { [`dismissed/${gone.origin}`]: undefined }));
      }
      next.set(id, { ...(gone ?? value), node: value.node, position: value.position, id });
    }
    for (const { id, set } of planned.patches) {
      const row = next.get(id);
      if (row === undefined) continue;
      changes.push(patch('draftBlock', id, set));
      next.set(id, { ...row, ...set });
    }
    for (const id of planned.removes) {
      const row = next.get(id);
      if (row === undefined) continue;
      changes.push(remove('draftBlock', id));
      // What a person took out is not offered again by the next compile, unless its evidence changes.
      if (row.compiled !== null && row.origin !== '')
        changes.push(patch('section', this.#section, { [`dismissed/${row.origin}`]: row.compiled }));
      this.#gone.set(id, row);
      next.delete(id);
    }
    this.#base = next;
    return { changes, undo: () => (this.#base = before) };
  }

  /** What changed in the rows since the editor last took or wrote them; remembers it as taken. */
  incoming(rows: readonly BlockRow[], shown: readonly EditedBlock[]): Incoming {
    const incoming: Incoming = { replace: [], remove: [], insert: [] };
    const visible = new Map(shown.map((block) => [block.id, block.node]));
    const isUntouched = (row: BlockRow) => {
      const node = visible.get(row.id);
      return node !== undefined && sameNode(node, row.node);
    };
    const there = new Set(rows.map((row) => row.id));
    for (const row of this.#base.values()) {
      if (there.has(row.id)) continue;
      if (isUntouched(row)) incoming.remove.push(row.id);
      this.#gone.set(row.id, row);
    }
    const sorted = [...rows].sort(byPosition);
    for (const [index, row] of sorted.entries()) {
      const base = this.#base.get(row.id);
      const node = visible.get(row.id);
      const isMoved = base !== undefined && base.position !== row.position;
      if (node === undefined || (isMoved && isUntouched(base))) {
        // Taken out here and not written yet: the editor's word stands.
        if (node === undefined && base !== undefined) continue;
        if (node !== undefined) incoming.remove.push(row.id);
        const following = sorted.slice(index + 1).find((other) => visible.has(other.id));
        incoming.insert.push({ block: row, before: following?.id ?? null });
      } else if (base !== undefined && !sameNode(node, row.node) && sameNode(node, base.node))
        incoming.replace.push({ id: row.id, node: row.node });
    }
    this.#base = new Map(rows.map((row) => [row.id, row]));
    return incoming;
  }
}

function isEmptyParagraph(value: DraftBlock): boolean {
  return value.node.type === 'paragraph' && (value.node.content ?? []).length === 0;
}
