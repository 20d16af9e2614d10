import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealedEntry } from '@shared/ipc/channels';
import type { Place } from './entry-index';
import { HEADER_BYTES } from './record';

/** Places that follow each other in one segment, and are read in one go. */
type Run = [Place, ...Place[]];

/** Reads the sealed bytes of some entries from their segments. */
export async function readPlaces(folder: string, places: readonly Place[]): Promise<SealedEntry[]> {
  const files = new Map<string, FileHandle>();
  try {
    const entries: SealedEntry[] = [];
    for (const run of runsOf(places)) {
      const [{ segment }] = run;
      const file = files.get(segment) ?? (await open(join(folder, segment), 'r'));
      files.set(segment, file);
      for (const entry of await readRun(file, run)) entries.push(entry);
    }
    return entries;
  } finally {
    await Promise.all([...files.values()].map((file) => file.close()));
  }
}

function runsOf(places: readonly Place[]): Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before?.segment === place.segment && before.offset + before.length + HEADER_BYTES === place.offset;
    if (run !== undefined && follows) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

async function readRun(file: FileHandle, run: Run): Promise<SealedEntry[]> {
  const [{ offset: start }] = run;
  const end = run.reduce((_, { offset, length }) => offset + length, start);
  const bytes = new Uint8Array(end - start);
  await file.read(bytes, 0, bytes.length, start);
  return run.map(({ device, seq, offset, length }) => ({
    device,
    seq,
    // A copy of its own: what is sent to the window takes the whole memory behind it along.
    sealed: bytes.slice(offset - start, offset - start + length),
  }));
}
