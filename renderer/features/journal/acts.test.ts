import { chainEntry, chainStart, endOf } from '@shared/journal/chain';
import { writeClock } from '@shared/journal/clock';
import type { JournalEntry } from '@shared/journal/entry';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, expect, it } from 'vitest';
import { actsOf, filterActs, withoutBlind } from './acts';
import { verifyJournal } from './verify-journal';

beforeAll(() => sodium.ready);

const device = 'a1'.repeat(16);

/** A whole chain: each act is one or more entries of one author. */
function journalOf(acts: { act: string; author: string; tables: JournalEntry['table'][] }[]): JournalEntry[] {
  const entries: JournalEntry[] = [];
  let end = chainStart;
  for (const { act, author, tables } of acts) {
    for (const table of tables) {
      const seq = end.seq + 1;
      const entry = chainEntry({
        device,
        seq,
        clock: writeClock({ milliseconds: 1_488_549_600_000 + seq, counter: 0 }, device),
        author,
        inspection: 'i',
        table,
        row: `row-${seq}`,
        op: 'put',
        fields: [{ path: 'text', value: `text ${seq}`, replaced: null }],
        act,
        label: `Act ${act}`,
        previousHash: end.hash,
      });
      entries.push(entry);
      end = endOf(entry);
    }
  }
  return entries;
}

const journal = journalOf([
  { act: 'a', author: 'ada', tables: ['note', 'noteBlock'] },
  { act: 'b', author: 'ben', tables: ['review'] },
  { act: 'c', author: 'ada', tables: ['finding'] },
]);
const everything = { author: '', table: '', text: '' } as const;
const label = ({ label: said }: { label: string }) => said;

it('shows what a person did as one act, the newest first', () => {
  expect(actsOf(journal).map(({ id, entries }) => [id, entries.length])).toEqual([
    ['c', 1],
    ['b', 1],
    ['a', 2],
  ]);
});

it('filters by person, by table and by words', () => {
  const acts = actsOf(journal);
  const ids = (filter: Parameters<typeof filterActs>[1]) =>
    filterActs(acts, filter, label).map(({ id }) => id);
  expect(ids(everything)).toEqual(['c', 'b', 'a']);
  expect(ids({ ...everything, author: 'ada' })).toEqual(['c', 'a']);
  expect(ids({ ...everything, table: 'noteBlock' })).toEqual(['a']);
  expect(ids({ ...everything, text: 'ACT b' })).toEqual(['b']);
});

it('finds the chain whole when nobody touched it', () => {
  expect(verifyJournal(sodium, journal)).toEqual({
    kind: 'whole',
    entries: 4,
    devices: 1,
    signed: 0,
    unsignedDevices: 1,
  });
});

it('finds an entry that was changed behind our back', () => {
  const forged = journal.map((entry) => (entry.seq === 3 ? { ...entry, author: 'somebody else' } : entry));
  expect(verifyJournal(sodium, forged)).toMatchObject({ kind: 'broken', seq: 3 });
});

it('finds an entry that was taken out', () => {
  expect(
    verifyJournal(
      sodium,
      journal.filter(({ seq }) => seq !== 2),
    ),
  ).toMatchObject({ kind: 'broken', seq: 3 });
});

it('does not tell a blind reviewer what the other one answered, nor what was taken back', () => {
  const acts = actsOf(journal);
  const [hiddenRow = ''] = journal.filter(({ table }) => table === 'review').map(({ row }) => row);
  const forAda = withoutBlind(acts, { hidden: new Set([hiddenRow]), known: new Set(), reader: 'ada' });
  expect(forAda.map(label)).toEqual([
    'Act c',
    'Work on a review that is not shown before both are complete',
    'Act a',
  ]);
  expect(forAda[1]?.entries.flatMap(({ fields }) => fields)).toEqual([]);
  const another = new Set(['another']);
  const takenBack = withoutBlind(acts, { hidden: another, known: new Set(), reader: 'ada' });
  expect(takenBack.map(label)).toEqual(forAda.map(label));
  expect(withoutBlind(acts, { hidden: another, known: new Set(), reader: 'ben' })).toEqual(acts);
  expect(withoutBlind(acts, { hidden: new Set(), known: new Set(), reader: 'ada' })).toEqual(acts);
});

it('shows only the changes of one thing when asked about it', () => {
  const acts = actsOf(journal);
  const [one] = journal;
  if (one === undefined) throw new Error('the journal is not empty');
  const all = { author: '', table: '', text: '' } as const;
  const about = (only: { row: string; field?: string }) =>
    filterActs(acts, { ...all, only }, () => '').map(({ id }) => id);
  expect(about({ row: one.row })).toContain(one.act);
  expect(about({ row: 'another' })).toEqual([]);
  const path = one.fields[0]?.path ?? '';
  expect(about({ row: one.row, field: path })).toContain(one.act);
  expect(about({ row: one.row, field: `${path}-and-more` })).toEqual([]);
});
