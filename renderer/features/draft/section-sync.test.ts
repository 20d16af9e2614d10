import type { Change } from '@data/change';
import type { EditedBlock } from '@shared/draft/block-changes';
import { blocksOf } from '@shared/draft/block-changes';
import { written } from '@shared/draft/testing/section-in-hand';
import type { DraftBlock, Row } from '@shared/inspection/entities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Incoming, SectionSync } from './section-sync';

type BlockRow = Row<'draftBlock'>;

function row(id: string, position: string, words = id): BlockRow {
  const compiled = written(id);
  return { id, section: 's', position, node: written(words), origin: `finding:${id}`, compiled };
}

function shown(...blocks: (string | [id: string, words: string])[]): EditedBlock[] {
  return blocks.map((block) => {
    const [id, words] = typeof block === 'string' ? [block, block] : block;
    return { id, node: written(words) };
  });
}

/** The rows of a workspace: what was removed is hidden and can be shown again. */
class Rows {
  readonly all = new Map<string, BlockRow>();
  readonly hidden = new Set<string>();
  readonly dismissed = new Map<string, unknown>();

  constructor(rows: BlockRow[]) {
    for (const one of rows) this.all.set(one.id, one);
  }

  shown(): BlockRow[] {
    return blocksOf(
      's',
      [...this.all.values()].filter(({ id }) => !this.hidden.has(id)),
    );
  }

  write(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.op === 'put') this.all.set(change.id, { ...(change.value as DraftBlock), id: change.id });
      else if (change.op !== 'patch') {
        if (change.op === 'remove') this.hidden.add(change.id);
        else this.hidden.delete(change.id);
      } else if (change.table === 'draftBlock') {
        const old = this.all.get(change.id);
        if (old !== undefined) this.all.set(change.id, { ...old, ...(change.set as Partial<DraftBlock>) });
      } else for (const [path, value] of Object.entries(change.set)) this.dismissed.set(path, value);
    }
  }
}

/** What the editor shows once it took over what came in. */
function take(blocks: readonly EditedBlock[], incoming: Incoming): EditedBlock[] {
  const kept = blocks
    .filter(({ id }) => !incoming.remove.includes(id))
    .map((block) => incoming.replace.find(({ id }) => id === block.id) ?? block);
  for (const { block, before } of incoming.insert) {
    const at = before === null ? -1 : kept.findIndex(({ id }) => id === before);
    kept.splice(at < 0 ? kept.length : at, 0, { id: block.id, node: block.node });
  }
  return kept;
}

describe('what is typed', () => {
  it('is written block by block, and nothing is written twice', () => {
    const rows = new Rows([row('a', 'A'), row('b', 'B')]);
    const sync = new SectionSync('s', rows.shown());
    const { changes } = sync.outgoing(shown('a', ['b', 'typed']));
    expect(changes).toEqual([{ op: 'patch', table: 'draftBlock', id: 'b', set: { node: written('typed') } }]);
    expect(sync.outgoing(shown('a', ['b', 'typed'])).changes).toEqual([]);
  });

  it('is written again when the disk refused it', () => {
    const sync = new SectionSync('s', [row('a', 'A')]);
    const first = sync.outgoing(shown(['a', 'typed']));
    first.undo();
    expect(sync.outgoing(shown(['a', 'typed'])).changes).toEqual(first.changes);
  });

  it('does not make a row of an empty line', () => {
    const sync = new SectionSync('s', [row('a', 'A')]);
    expect(sync.outgoing([...shown('a'), { id: 'new', node: { type: 'paragraph' } }]).changes).toEqual([]);
  });

  it('remembers a compiled passage that a person took out, and forgets it when undo brings it back', () => {
    const rows = new Rows([row('a', 'A'), row('b', 'B')]);
    const sync = new SectionSync('s', rows.shown());
    rows.write(sync.outgoing(shown('a')).changes);
    expect(rows.shown().map(({ id }) => id)).toEqual(['a']);
    expect(rows.dismissed.get('dismissed/finding:b')).toEqual(written('b'));
    rows.write(sync.outgoing(shown('a', 'b')).changes);
    expect(rows.shown()).toEqual([row('a', 'A'), row('b', 'B')]);
    expect(rows.dismissed.get('dismissed/finding:b')).toBeUndefined();
  });
});

describe('what changes elsewhere', () => {
  it('is taken over in one block while another is being typed in', () => {
    const rows = new Rows([row('a', 'A'), row('b', 'B')]);
    const sync = new SectionSync('s', rows.shown());
    const typing = shown(['a', 'being typed'], 'b');
    rows.write([{ op: 'patch', table: 'draftBlock', id: 'b', set: { node: written('accepted') } }]);
    expect(sync.incoming(rows.shown(), typing)).toEqual({
      replace: shown(['b', 'accepted']),
      remove: [],
      insert: [],
    });
    rows.write(sync.outgoing(shown(['a', 'being typed'], ['b', 'accepted'])).changes);
    expect(rows.shown().map(({ node }) => node)).toEqual([written('being typed'), written('accepted')]);
  });

  it('never overwrites what is being typed in the same block', () => {
    const rows = new Rows([row('a', 'A')]);
    const sync = new SectionSync('s', rows.shown());
    rows.write([{ op: 'patch', table: 'draftBlock', id: 'a', set: { node: written('from elsewhere') } }]);
    const incoming = sync.incoming(rows.shown(), shown(['a', 'being typed']));
    expect(incoming).toEqual({ replace: [], remove: [], insert: [] });
  });

  it('puts a new block at its place and takes a removed one out', () => {
    const rows = new Rows([row('a', 'A'), row('c', 'C')]);
    const sync = new SectionSync('s', rows.shown());
    rows.write([
      { op: 'put', table: 'draftBlock', id: 'b', value: row('b', 'B') },
      { op: 'remove', table: 'draftBlock', id: 'a' },
    ]);
    const incoming = sync.incoming(rows.shown(), shown('a', 'c'));
    expect(take(shown('a', 'c'), incoming).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('leaves a block that a person is rewriting although it was removed elsewhere, and writes it back', () => {
    const rows = new Rows([row('a', 'A')]);
    const sync = new SectionSync('s', rows.shown());
    rows.write([{ op: 'remove', table: 'draftBlock', id: 'a' }]);
    expect(sync.incoming(rows.shown(), shown(['a', 'being typed'])).remove).toEqual([]);
    rows.write(sync.outgoing(shown(['a', 'being typed'])).changes);
    expect(rows.shown()).toMatchObject([{ id: 'a', origin: 'finding:a', node: written('being typed') }]);
  });

  it('says nothing when the rows only say what the editor wrote', () => {
    const rows = new Rows([row('a', 'A')]);
    const sync = new SectionSync('s', rows.shown());
    const typed = shown(['a', 'typed'], 'new');
    rows.write(sync.outgoing(typed).changes);
    expect(sync.incoming(rows.shown(), typed)).toEqual({ replace: [], remove: [], insert: [] });
  });
});

it('rows and editor end up the same, whatever is typed here and changed elsewhere', () => {
  const place = fc.nat(20);
  const step = fc.oneof(
    fc.record({
      who: fc.constant('here' as const),
      what: fc.constantFrom('type', 'add', 'cut', 'move'),
      place,
    }),
    fc.record({ who: fc.constant('elsewhere' as const), what: fc.constantFrom('type', 'add', 'cut'), place }),
    fc.record({ who: fc.constant('save' as const), what: fc.constant(''), place }),
    fc.record({ who: fc.constant('pull' as const), what: fc.constant(''), place }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const rows = new Rows([row('a', 'A'), row('b', 'B'), row('c', 'C')]);
      const sync = new SectionSync('s', rows.shown());
      let page = shown('a', 'b', 'c');
      steps.forEach(({ who, what, place: at }, number) => {
        const words = written(`${who} ${number}`);
        if (who === 'save') rows.write(sync.outgoing(page).changes);
        else if (who === 'pull') page = take(page, sync.incoming(rows.shown(), page));
        else if (who === 'here') {
          const index = at % (page.length + 1);
          const block = page[index];
          if (what === 'add') page = page.toSpliced(index, 0, { id: `h${number}`, node: words });
          else if (block !== undefined && what === 'type') page = page.with(index, { ...block, node: words });
          else if (block !== undefined && what === 'cut') page = page.toSpliced(index, 1);
          else if (block !== undefined) page = [block, ...page.toSpliced(index, 1)];
        } else {
          const there = rows.shown();
          const block = there[at % Math.max(1, there.length)];
          if (what === 'add')
            rows.write([
              { op: 'put', table: 'draftBlock', id: `e${number}`, value: row(`e${number}`, `M${number}V`) },
            ]);
          else if (block !== undefined && what === 'type')
            rows.write([{ op: 'patch', table: 'draftBlock', id: block.id, set: { node: words } }]);
          else if (block !== undefined) rows.write([{ op: 'remove', table: 'draftBlock', id: block.id }]);
        }
      });
      // Twice, because a pull can find work for a save and the other way round.
      for (let round = 0; round < 2; round += 1) {
        page = take(page, sync.incoming(rows.shown(), page));
        rows.write(sync.outgoing(page).changes);
      }
      expect(rows.shown().map(({ id, node }) => ({ id, node }))).toEqual(page);
    }),
    { numRuns: 500 },
  );
});
