import type { Snapshot } from '@shared/inspection/entities';
import type { JournalEntry } from '@shared/journal/entry';
import { Laptop } from '@shared/journal/testing/laptop';
import { describe, expect, it } from 'vitest';
import { remarkOnJournal } from './journal-remark';
import { readArchive } from './read-archive';
import { smallArchive, smallContent } from './testing/small-archive';

const content = smallContent();
const [inspection] = content.snapshot.inspection;
const [frame] = content.snapshot.sampleFrame;
if (inspection === undefined || frame === undefined) throw new Error('the small archive has both');

/** The journal of somebody who made the inspection, imported a list, renamed the inspection and tried a note. */
function worked(): JournalEntry[] {
  const laptop = new Laptop('d'.repeat(32));
  const { id, ...value } = inspection ?? { id: '' };
  const { id: frameId, ...frameValue } = frame ?? { id: '' };
  laptop.act({ table: 'inspection', row: id, op: 'put', value: { ...value, title: 'A first title' } });
  laptop.act({ table: 'sampleFrame', row: frameId, op: 'put', value: frameValue });
  laptop.act({ table: 'inspection', row: id, op: 'patch', set: { title: 'West Mercia 2017' } });
  laptop.act({ table: 'note', row: 'n', op: 'put', value: { title: 'gone' } });
  laptop.act({ table: 'note', row: 'n', op: 'remove' });
  return laptop.entries as JournalEntry[];
}

describe('the journal of an archive', () => {
  it('is sound when it ends in the rows that the archive holds', () => {
    const read = readArchive(smallArchive({ ...content, journal: worked() }));
    expect(read).toMatchObject({ ok: true, value: { journalRemark: { kind: 'sound' } } });
    if (read.ok) expect(read.value.journal).toEqual(worked());
  });

  it('counts the rows that were changed behind its back', () => {
    const changed: Snapshot = {
      ...content.snapshot,
      inspection: [{ ...inspection, force: 'Warwickshire Police' }],
    };
    expect(remarkOnJournal(changed, worked())).toEqual({ kind: 'other-rows', rows: 1 });
    expect(remarkOnJournal({ ...content.snapshot, sampleFrame: [] }, worked())).toEqual({
      kind: 'other-rows',
      rows: 1,
    });
  });

  it('is broken when an entry was changed or taken out', () => {
    const rewritten = worked().map((entry) => ({ ...entry, author: 'somebody else' }));
    expect(remarkOnJournal(content.snapshot, rewritten)).toEqual({ kind: 'broken-chain' });
    expect(remarkOnJournal(content.snapshot, worked().toSpliced(1, 1))).toEqual({ kind: 'broken-chain' });
  });

  it('does not matter for an archive without one', () => {
    expect(remarkOnJournal(content.snapshot, [])).toEqual({ kind: 'none' });
  });
});
