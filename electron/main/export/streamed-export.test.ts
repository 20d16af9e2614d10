import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withSmallDisk } from '../../testing/small-disk';
import { temporaryFolder } from '../../testing/temporary-folder';
import { reserveName } from './export-file';
import { StreamedExport } from './streamed-export';

const GIVEN_UP = { ok: false, failure: { kind: 'given-up' } };
const bytes = (text: string) => new TextEncoder().encode(text);

async function begin(streamed: StreamedExport, path: string, isReserved = false): Promise<string> {
  const begun = await streamed.begin(path, isReserved);
  if (!begun.ok) throw new Error(begun.failure.kind);
  return begun.value.id;
}

it('puts the pieces together, and shows nothing under the name before the last one', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'copy.pdf');
  writeFileSync(path, 'last week');
  const streamed = new StreamedExport();
  const id = await begin(streamed, path);
  for (const piece of ['one, ', 'two, ', 'three']) await streamed.append(id, bytes(piece));
  expect(readFileSync(path, 'utf8')).toBe('last week');
  expect(await streamed.end(id, true)).toEqual({ ok: true, value: { path } });
  expect(readFileSync(path, 'utf8')).toBe('one, two, three');
  expect(readdirSync(folder)).toEqual(['copy.pdf']);
});

it('leaves nothing of what was given up, by word, by another export or by the end of the app', async () => {
  const folder = temporaryFolder();
  const streamed = new StreamedExport();
  const reserved = async () => await reserveName(folder, 'copy.pdf');
  const first = await begin(streamed, await reserved(), true);
  await streamed.append(first, bytes('half of it'));
  await streamed.end(first, false);
  expect(readdirSync(folder)).toEqual([]);

  const second = await begin(streamed, await reserved(), true);
  await streamed.append(second, bytes('half of it'));
  const third = await begin(streamed, await reserved(), true);
  expect(await streamed.append(second, bytes('the rest'))).toEqual(GIVEN_UP);
  expect(await streamed.end(second, true)).toEqual(GIVEN_UP);
  await streamed.append(third, bytes('half of it'));
  streamed.abandonNow();
  expect(readdirSync(folder)).toEqual([]);
  expect(await streamed.end(third, true)).toEqual(GIVEN_UP);
});

it('says that the disk is full, and leaves nothing half-written', async () => {
  await withSmallDisk(2, async (disk) => {
    const streamed = new StreamedExport();
    const id = await begin(streamed, join(disk.folder, 'copy.pdf'));
    await streamed.append(id, bytes('a piece'));
    await disk.fill();
    const before = readdirSync(disk.folder).filter((name) => !name.endsWith('.tmp'));
    expect(await streamed.append(id, new Uint8Array(300_000))).toEqual({
      ok: false,
      failure: { kind: 'disk-full' },
    });
    expect(readdirSync(disk.folder)).toEqual(before);
    await disk.makeRoom();
  });
});
