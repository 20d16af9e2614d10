import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEntry, hashEntry, verifyChain } from './chain';
import type { JournalEntry } from './entry';
import { Laptop } from './testing/laptop';

function chain(length: number): JournalEntry<string>[] {
  const laptop = new Laptop('a1');
  laptop.act({ row: 'r', op: 'put', value: { title: 'start', place: 'Hereford' } });
  for (let i = 1; i < length; i += 1) laptop.act({ row: 'r', op: 'patch', set: { title: `version ${i}` } });
  return laptop.entries;
}

/** One way to falsify an entry: somebody with the keys edits the journal but can't find another entry with the same hash. */
const falsified: [string, (entry: JournalEntry<string>) => JournalEntry<string>][] = [
  ['its author', (entry) => ({ ...entry, author: 'somebody else' })],
  ['its time', (entry) => ({ ...entry, clock: entry.clock.replace(/^.{14}/, '00000009999999') })],
  ['its inspection', (entry) => ({ ...entry, inspection: 'another' })],
  ['its row', (entry) => ({ ...entry, row: 'another' })],
  ['its table', (entry) => ({ ...entry, table: 'another' })],
  ['what it did', (entry) => ({ ...entry, op: 'remove' })],
  ['its label', (entry) => ({ ...entry, label: 'Nothing to see' })],
  ['its act', (entry) => ({ ...entry, act: 'another' })],
  ['which act it undoes', (entry) => ({ ...entry, undoes: 'another' })],
  [
    'its value',
    (entry) => ({ ...entry, fields: entry.fields.map((change) => ({ ...change, value: 'forged' })) }),
  ],
  [
    'what was there before',
    (entry) => ({ ...entry, fields: entry.fields.map((change) => ({ ...change, was: 'forged' })) }),
  ],
  ['its device', (entry) => ({ ...entry, device: 'b2' })],
];

describe('the chain of a device', () => {
  it('is whole when nobody touched it', () => {
    const entries = chain(20);
    expect(verifyChain(entries)).toEqual({
      ok: true,
      value: { seq: 20, hash: entries.at(-1)?.hash, clock: entries.at(-1)?.clock },
    });
  });

  it.each(falsified)('breaks when somebody changes %s', (_, falsify) => {
    const entries = chain(6);
    for (let at = 0; at < entries.length; at += 1) {
      const forged = entries.map((entry, index) => (index === at ? falsify(entry) : entry));
      expect(verifyChain(forged)).toMatchObject({ ok: false, failure: { seq: at + 1 } });
    }
  });

  it.each(falsified)(
    'breaks at the next entry when somebody changes %s and computes the hash again',
    (_, falsify) => {
      const entries = chain(6);
      for (let at = 0; at < entries.length - 1; at += 1) {
        const forged = entries.map((entry, index) => {
          if (index !== at) return entry;
          const body = falsify(entry);
          return { ...body, hash: hashEntry((({ hash: _old, ...rest }) => rest)(body)) };
        });
        expect(verifyChain(forged).ok).toBe(false);
      }
    },
  );

  it('breaks when an entry is dropped, doubled, moved or put in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom('drop', 'double', 'swap', 'insert'),
        (at, how) => {
          const entries = chain(10);
          const one = entries[at];
          const next = entries[at + 1];
          if (one === undefined || next === undefined) throw new Error('ten entries');
          if (how === 'drop') entries.splice(at, 1);
          if (how === 'double') entries.splice(at, 0, one);
          if (how === 'swap') entries.splice(at, 2, next, one);
          if (how === 'insert')
            entries.splice(
              at,
              0,
              chainEntry<string>({ ...one, previousHash: one.previousHash, label: 'new' }),
            );
          expect(verifyChain(entries).ok).toBe(false);
        },
      ),
    );
  });

  it('refuses an entry that says it replaced something later than itself', () => {
    const [first] = chain(1);
    if (first === undefined) throw new Error('one entry');
    const { hash: _hash, ...body } = first;
    const later = first.clock.replace(/^.{14}/, '99999999999999');
    const forged = chainEntry({ ...body, fields: [{ path: 'title', value: 'x', replaced: later }] });
    expect(verifyChain([forged])).toEqual({ ok: false, failure: { kind: 'malformed', seq: 1 } });
  });

  it('refuses paths that would reach into the language itself', () => {
    const [first] = chain(1);
    if (first === undefined) throw new Error('one entry');
    const { hash: _hash, ...body } = first;
    for (const path of ['__proto__', 'answers/__proto__', '', '/other', 'answers/']) {
      const forged = chainEntry({ ...body, fields: [{ path, value: 'x', replaced: null }] });
      expect(verifyChain([forged])).toEqual({ ok: false, failure: { kind: 'malformed', seq: 1 } });
    }
  });

  it('is checked from where an earlier check ended', () => {
    const entries = chain(10);
    const half = verifyChain(entries.slice(0, 5));
    if (!half.ok) throw new Error('whole');
    expect(verifyChain(entries.slice(5), half.value).ok).toBe(true);
    expect(verifyChain(entries.slice(6), half.value)).toEqual({
      ok: false,
      failure: { kind: 'gap', seq: 7 },
    });
  });
});
