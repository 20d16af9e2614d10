import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Snapshot } from '@shared/inspection/entities';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blobsUsed } from './archive-content';
import { readArchive } from './read-archive';
import { idInInspection, remapIds } from './remap-ids';
import { schemasThatDisagree, TABLES } from './schemas/table-schemas';
import { arbitrarySnapshot } from './testing/arbitrary-rows';
import { writeArchive } from './write-archive';

const BY = { app: 'Assay 0.1.0', at: Date.UTC(2018, 2, 3, 12) };
// A hundred whole inspections, on a machine that has other things to do.
const SLOW = 60_000;
const snapshots = arbitrarySnapshot(peel2017);

const blobsOf = (snapshot: Snapshot) =>
  new Map(blobsUsed(snapshot).map(({ blob }) => [blob, strToU8(`list ${blob}`)]));

function archived(snapshot: Snapshot): Uint8Array {
  return writeArchive({ snapshot, journal: [], blobs: blobsOf(snapshot), framework: peel2017 }, BY);
}

describe('an inspection through an open archive', () => {
  it(
    'comes back without loss, whatever was written in it',
    () => {
      fc.assert(
        fc.property(snapshots, (snapshot) => {
          const read = readArchive(archived(snapshot));
          expect(read).toMatchObject({ ok: true });
          if (!read.ok) return;
          expect(read.value.snapshot).toEqual(snapshot);
          expect(read.value.blobs).toEqual(blobsOf(snapshot));
          expect(read.value.framework).toEqual(peel2017);
          expect(read.value.journalRemark).toEqual({ kind: 'none' });
        }),
        { numRuns: 100 },
      );
    },
    SLOW,
  );

  it('gives the same bytes for the same content', () => {
    const [snapshot] = fc.sample(snapshots, { numRuns: 1, seed: 7 });
    if (snapshot === undefined) throw new Error('no example');
    expect(archived(snapshot)).toEqual(archived(structuredClone(snapshot)));
  });

  it('describes every table of an inspection', () => {
    expect(schemasThatDisagree).toEqual({});
    expect(TABLES.toSorted()).toEqual(Object.keys(exampleSnapshot()).toSorted());
  });
});

/** Every string of a value, with the path it stands at. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [`${path}/${key}`, key] as [string, string],
    ...strings(inner, `${path}/${key}`),
  ]);
}

describe('an archive imported beside the inspection it came from', () => {
  const TO = 'a'.repeat(32);

  it(
    'shares no row id with it, and keeps everything else',
    () => {
      fc.assert(
        fc.property(snapshots, (snapshot) => {
          const remapped = remapIds(snapshot, TO);
          const old = new Set(TABLES.flatMap((table) => snapshot[table].map((row) => row.id)));
          const left = strings(remapped).filter(([, text]) => old.has(text));
          expect(left).toEqual([]);
          expect(TABLES.map((table) => remapped[table].length)).toEqual(
            TABLES.map((table) => snapshot[table].length),
          );
          expect(remapIds(remapped, TO).inspection[0]?.id).toBe(TO);
        }),
        { numRuns: 100 },
      );
    },
    SLOW,
  );

  it('keeps every pointer on the row that it pointed to', () => {
    const [base] = fc.sample(snapshots, { numRuns: 1, seed: 3 });
    if (base === undefined) throw new Error('no example');
    const query = {
      instrumentId: 'i',
      instrumentVersion: '1',
      criterion: 'overall',
      subset: { draw: 'draw-1' },
      answers: [],
    };
    const snapshot: Snapshot = {
      ...base,
      draw: base.draw.slice(0, 0),
      evidenceLink: [
        {
          id: 'link-1',
          finding: 'finding-1',
          source: { kind: 'count', query },
          stance: 'supporting',
          comment: 'finding-1',
          addressed: '',
        },
      ],
      recommendation: [{ id: 'rec-1', cause: 'cause-1', text: 'cause-1', position: 'a' }],
      causeOfConcern: [{ id: 'cause-1', question: 'q4', text: '', position: 'a' }],
      draftBlock: [
        {
          id: 'block-1',
          section: 'gone',
          position: 'a',
          node: { type: 'paragraph', attrs: { finding: 'cause-1' } },
          origin: 'recommendations-lead:cause-1',
          compiled: null,
        },
      ],
    };
    const remapped = remapIds(snapshot, TO);
    const cause = idInInspection(TO, 'cause-1');
    expect(remapped.causeOfConcern[0]?.id).toBe(cause);
    expect(remapped.recommendation[0]).toMatchObject({ cause, text: 'cause-1' });
    expect(remapped.draftBlock[0]).toMatchObject({
      node: { attrs: { finding: cause } },
      origin: `recommendations-lead:${cause}`,
      // A row that was removed before the archive was written has no new id.
      section: 'gone',
    });
    expect(remapped.evidenceLink[0]).toMatchObject({ finding: 'finding-1', comment: 'finding-1' });
  });

  it('gives a row the same new id in the same inspection, and another one in another', () => {
    expect(idInInspection('a', 'row')).toMatch(/^[0-9a-f]{32}$/);
    expect(idInInspection('a', 'row')).toBe(idInInspection('a', 'row'));
    expect(idInInspection('b', 'row')).not.toBe(idInInspection('a', 'row'));
  });
});
