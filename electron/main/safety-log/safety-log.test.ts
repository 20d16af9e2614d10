import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DEVICE, OTHER_DEVICE, sealedEntries, sealedEntry } from '../../testing/entries';
import { withSmallDisk } from '../../testing/small-disk';
import { temporaryFolder } from '../../testing/temporary-folder';
import { HEADER_BYTES } from './record';
import { SafetyLog } from './safety-log';
import { SEGMENT_BYTES } from './segment-writer';

const INSPECTION = 'c0'.repeat(16);
const RECORD = HEADER_BYTES + 200;

function openLog(folder: string): SafetyLog {
  const log = new SafetyLog(folder);
  onTestFinished(() => log.close());
  return log;
}

async function seqs(log: SafetyLog): Promise<number[]> {
  return (await log.read(INSPECTION, 0, 100_000)).entries.map(({ seq }) => seq);
}

const segment = (folder: string, name = '000001.log') => join(folder, INSPECTION, name);
const damagedFiles = (folder: string) =>
  readdirSync(join(folder, INSPECTION)).filter((name) => name.startsWith('damaged-'));

it('has every entry after a restart, in order, byte for byte', async () => {
  const folder = temporaryFolder();
  const log = openLog(folder);
  for (const entry of sealedEntries(1, 30)) expect((await log.append(INSPECTION, [entry])).ok).toBe(true);
  const { entries, total } = await openLog(folder).read(INSPECTION, 0, 100);
  expect(total).toBe(30);
  expect(entries).toEqual(sealedEntries(1, 30));
});

it('says where each device ends', async () => {
  const folder = temporaryFolder();
  const log = openLog(folder);
  await log.append(INSPECTION, [...sealedEntries(1, 3), ...sealedEntries(1, 2, OTHER_DEVICE)]);
  const report = await log.heads(INSPECTION);
  expect(report).toEqual(await openLog(folder).heads(INSPECTION));
  expect(report.entries).toBe(5);
  expect(report.gaps).toEqual([]);
  expect(report.heads.map(({ device, seq }) => [device, seq])).toEqual([
    [DEVICE, 3],
    [OTHER_DEVICE, 2],
  ]);
  const sha256 = createHash('sha256').update(sealedEntry(3).sealed).digest('hex');
  expect(report.heads[0]?.checksum).toBe(sha256);
});

it('keeps the order of asking when many ask at once, and writes them together', async () => {
  const folder = temporaryFolder();
  const log = openLog(folder);
  await log.heads(INSPECTION);
  const answers = await Promise.all(sealedEntries(1, 500).map((entry) => log.append(INSPECTION, [entry])));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await seqs(openLog(folder))).toEqual(sealedEntries(1, 500).map(({ seq }) => seq));
});

it('takes an entry once, however often it is sent', async () => {
  const folder = temporaryFolder();
  const log = openLog(folder);
  await log.append(INSPECTION, [sealedEntry(1), sealedEntry(1), sealedEntry(2)]);
  await log.append(INSPECTION, [sealedEntry(2), sealedEntry(1)]);
  expect(statSync(segment(folder)).size).toBe(2 * RECORD);
  await openLog(folder).append(INSPECTION, [sealedEntry(2), sealedEntry(3)]);
  expect(await seqs(openLog(folder))).toEqual([1, 2, 3]);
});

it('moves a record that was half written into a file beside the log, and goes on', async () => {
  const folder = temporaryFolder();
  await openLog(folder).append(INSPECTION, sealedEntries(1, 3));
  truncateSync(segment(folder), 2 * RECORD + 90);
  const log = openLog(folder);
  expect(await log.heads(INSPECTION)).toMatchObject({ entries: 2, damagedBytes: 90 });
  const [kept] = damagedFiles(folder);
  expect(statSync(join(folder, INSPECTION, kept ?? '')).size).toBe(90);
  await log.append(INSPECTION, sealedEntries(3, 4));
  const again = openLog(folder);
  expect(await again.heads(INSPECTION)).toMatchObject({ entries: 4, damagedBytes: 0 });
  expect(await seqs(again)).toEqual([1, 2, 3, 4]);
});

it('finds a flipped bit, names the missing entry, and puts it back in its place', async () => {
  const folder = temporaryFolder();
  await openLog(folder).append(INSPECTION, sealedEntries(1, 5));
  const bytes = readFileSync(segment(folder));
  bytes.writeUInt8((bytes[2 * RECORD + 100] ?? 0) ^ 4, 2 * RECORD + 100);
  writeFileSync(segment(folder), bytes);
  const log = openLog(folder);
  expect(await log.heads(INSPECTION)).toMatchObject({
    entries: 4,
    damagedBytes: RECORD,
    gaps: [{ device: DEVICE, from: 3, to: 3 }],
  });
  const [kept] = damagedFiles(folder);
  expect(readFileSync(join(folder, INSPECTION, kept ?? ''))).toEqual(bytes.subarray(2 * RECORD, 3 * RECORD));
  expect((await log.append(INSPECTION, sealedEntries(1, 6))).ok).toBe(true);
  expect(await seqs(log)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await seqs(openLog(folder))).toEqual([1, 2, 3, 4, 5, 6]);
});

it('notices when a whole segment is gone', async () => {
  const folder = temporaryFolder();
  const log = openLog(folder);
  const large = [1, 2, 3].map((seq) => sealedEntry(seq, DEVICE, SEGMENT_BYTES - HEADER_BYTES));
  for (const entry of large) await log.append(INSPECTION, [entry]);
  expect(readdirSync(join(folder, INSPECTION)).sort()).toEqual(['000001.log', '000002.log', '000003.log']);
  writeFileSync(segment(folder, '000002.log'), '');
  expect(await openLog(folder).heads(INSPECTION)).toMatchObject({
    entries: 2,
    gaps: [{ device: DEVICE, from: 2, to: 2 }],
  });
});

it('starts a new file when one has grown to 8 MB, also within one act', async () => {
  const folder = temporaryFolder();
  const log = openLog(folder);
  const many = Array.from({ length: 20 }, (_, index) => sealedEntry(index + 1, DEVICE, 1024 * 1024));
  await log.append(INSPECTION, many);
  const sizes = readdirSync(join(folder, INSPECTION)).map(
    (name) => statSync(join(folder, INSPECTION, name)).size,
  );
  expect(sizes).toHaveLength(3);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(SEGMENT_BYTES);
  expect(await seqs(openLog(folder))).toEqual(many.map(({ seq }) => seq));
});

it('hands out a long log in pages', async () => {
  const log = openLog(temporaryFolder());
  await log.append(INSPECTION, sealedEntries(1, 25));
  const pages = [
    await log.read(INSPECTION, 0, 10),
    await log.read(INSPECTION, 10, 10),
    await log.read(INSPECTION, 20, 10),
  ];
  expect(pages.map(({ entries }) => entries.length)).toEqual([10, 10, 5]);
  expect(pages.flatMap(({ entries }) => entries)).toEqual(sealedEntries(1, 25));
});

it('lists the inspections that can be recovered', async () => {
  const log = openLog(temporaryFolder());
  expect(await log.inspections()).toEqual([]);
  await log.append('vault', [sealedEntry(1)]);
  await log.append(INSPECTION, [sealedEntry(1)]);
  expect(await log.inspections()).toEqual([INSPECTION, 'vault']);
});

it('notices that its files were deleted while the app runs, and starts again', async () => {
  const folder = temporaryFolder();
  const log = openLog(folder);
  await log.append(INSPECTION, sealedEntries(1, 3));
  rmSync(folder, { recursive: true });
  expect(await log.append(INSPECTION, [sealedEntry(4)])).toMatchObject({
    ok: false,
    failure: { kind: 'not-writable' },
  });
  expect((await log.append(INSPECTION, [sealedEntry(4)])).ok).toBe(true);
  expect(await openLog(folder).heads(INSPECTION)).toMatchObject({
    entries: 1,
    gaps: [{ device: DEVICE, from: 1, to: 3 }],
  });
});

it('reads all logs ahead, the damaged ones too', async () => {
  const folder = temporaryFolder();
  await openLog(folder).append(INSPECTION, sealedEntries(1, 3));
  await openLog(folder).append('vault', sealedEntries(1, 2));
  truncateSync(segment(folder), 10);
  const log = openLog(folder);
  await log.openAll();
  expect(damagedFiles(folder)).toHaveLength(1);
  expect(await log.heads(INSPECTION)).toMatchObject({ entries: 0, damagedBytes: 10 });
  expect(await log.heads('vault')).toMatchObject({ entries: 2 });
});

it('says that the disk is full, keeps what it had, and goes on once there is room', async () => {
  await withSmallDisk(2, async (disk) => {
    const log = openLog(disk.folder);
    await log.append(INSPECTION, sealedEntries(1, 10));
    await disk.fill();
    const refused = await log.append(INSPECTION, [sealedEntry(11, DEVICE, 500_000)]);
    expect(refused).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    expect(await seqs(openLog(disk.folder))).toEqual(sealedEntries(1, 10).map(({ seq }) => seq));
    await disk.makeRoom();
    expect((await log.append(INSPECTION, sealedEntries(11, 12))).ok).toBe(true);
    expect(await openLog(disk.folder).heads(INSPECTION)).toMatchObject({
      entries: 12,
      damagedBytes: 0,
      gaps: [],
    });
    await log.close();
  });
});

it('says that the disk cannot be written, and goes on once it can', async () => {
  await withSmallDisk(2, async (disk) => {
    const before = openLog(disk.folder);
    await before.append(INSPECTION, sealedEntries(1, 3));
    await before.close();
    const log = openLog(disk.folder);
    await disk.whileReadOnly(async () => {
      expect(await log.append(INSPECTION, [sealedEntry(4)])).toMatchObject({
        ok: false,
        failure: { kind: 'not-writable', path: join(disk.folder, INSPECTION) },
      });
      expect(await seqs(log)).toEqual([1, 2, 3]);
    });
    expect((await log.append(INSPECTION, [sealedEntry(4)])).ok).toBe(true);
    expect(await seqs(log)).toEqual([1, 2, 3, 4]);
    await log.close();
  });
});

it('reads a damaged log on a full disk as far as it is sound, and moves nothing', async () => {
  await withSmallDisk(2, async (disk) => {
    const before = openLog(disk.folder);
    await before.append(INSPECTION, sealedEntries(1, 3));
    await before.close();
    truncateSync(segment(disk.folder), 3 * RECORD - 10);
    await disk.fill();
    const log = openLog(disk.folder);
    expect(await log.heads(INSPECTION)).toMatchObject({ entries: 2, damagedBytes: RECORD - 10 });
    expect(statSync(segment(disk.folder)).size).toBe(3 * RECORD - 10);
    await disk.makeRoom();
    expect((await log.append(INSPECTION, [sealedEntry(3)])).ok).toBe(true);
    expect(await seqs(openLog(disk.folder))).toEqual([1, 2, 3]);
    await log.close();
  });
});
