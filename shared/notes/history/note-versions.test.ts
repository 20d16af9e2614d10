import { writeClock } from '@shared/journal/clock';
import type { JournalEntry, Json, Operation } from '@shared/journal/entry';
import { REMOVED_PATH } from '@shared/journal/row-state';
import { blockDifferences } from '@shared/text/block-differences';
import { describe, expect, it } from 'vitest';
import { type NoteVersion, noteStates, readableBlocks, versionsBySitting } from './note-versions';

const MINUTE = 60_000;
let seq = 0;

function entry(
  minute: number,
  act: string,
  table: 'note' | 'noteBlock',
  row: string,
  op: Operation,
  fields: Record<string, Json>,
  author = 'ada',
): JournalEntry {
  seq += 1;
  return {
    device: 'd1',
    seq,
    clock: writeClock({ milliseconds: minute * MINUTE, counter: seq }, 'd1'),
    author,
    inspection: 'i',
    table,
    row,
    op,
    fields: Object.entries(fields).map(([path, value]) => ({ path, value, replaced: null })),
    act,
    label: `Act ${act}`,
    previousHash: '',
    hash: '',
  };
}

const block = (position: string, text: string, more: Record<string, Json> = {}) => ({
  note: 'n',
  position,
  kind: 'paraphrase',
  text,
  heldBy: null,
  ofSpeakers: null,
  ...more,
});

const journal = [
  entry(1, 'start', 'note', 'n', 'put', { title: '', place: 'Telford' }),
  entry(2, 'write', 'noteBlock', 'b2', 'put', block('V', 'Second.')),
  entry(2, 'write', 'noteBlock', 'b1', 'put', block('A', 'First.')),
  entry(3, 'elsewhere', 'noteBlock', 'x', 'put', { ...block('V', 'Other note.'), note: 'other' }),
  entry(20, 'kind', 'noteBlock', 'b1', 'patch', { kind: 'verbatim', text: 'First of all.' }),
  entry(21, 'drop', 'noteBlock', 'b2', 'remove', { [REMOVED_PATH]: true }, 'grace'),
];
const texts = ({ blocks }: NoteVersion) => blocks.map(({ text }) => text);

describe('versions of a note', () => {
  const states = noteStates(journal.toReversed(), 'n');

  it('are what it said after each act, from the journal in any order', () => {
    expect(states.map(({ act }) => act)).toEqual(['start', 'write', 'kind', 'drop']);
    expect(states.map(texts)).toEqual([
      [],
      ['First.', 'Second.'],
      ['First of all.', 'Second.'],
      ['First of all.'],
    ]);
    expect(states[1]).toMatchObject({
      at: 2 * MINUTE,
      author: 'ada',
      label: 'Act write',
      note: { place: 'Telford' },
    });
  });

  it('are shown one a sitting: a pause or another author ends it', () => {
    expect(versionsBySitting(states).map(({ act }) => act)).toEqual(['write', 'kind', 'drop']);
    expect(versionsBySitting([])).toEqual([]);
  });

  it('are compared passage by passage and word by word, what they are marked as included', () => {
    const [, written, , last] = states;
    if (written === undefined || last === undefined) throw new Error('four states');
    expect(blockDifferences(readableBlocks(written), readableBlocks(last))).toEqual([
      {
        id: 'b1',
        kind: 'changed',
        parts: [
          { kind: 'removed', text: 'First.' },
          { kind: 'added', text: '“First of all.”' },
        ],
      },
      { id: 'b2', kind: 'removed', parts: [{ kind: 'removed', text: 'Second.' }] },
    ]);
  });
});
