import type { SafetyLogReport, SealedEntry, WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { asWriteFailure } from '../disk/write-failure';
import { EntryIndex, type Place } from './entry-index';
import { readPlaces } from './read-places';
import { encodeRecord, HEADER_BYTES } from './record';
import { LogIsGone, SegmentWriter } from './segment-writer';
import { openSegment, segmentName, segmentNames, segmentNumber } from './segments';

const PAGE_BYTES = 32 * 1024 * 1024;

interface Waiting {
  entries: SealedEntry[];
  answer: (result: Result<null, WriteFailure>) => void;
  refuse: (error: unknown) => void;
}

/** The safety log of one inspection: the second copy of every journal entry, outside the database. */
export class InspectionLog {
  readonly #folder: string;
  readonly #index: EntryIndex;
  readonly #writer: SegmentWriter;
  readonly #damagedBytes: number;
  readonly #waiting: Waiting[] = [];
  #isWriting = false;
  #isGone = false;

  private constructor(folder: string, index: EntryIndex, writer: SegmentWriter, damagedBytes: number) {
    this.#folder = folder;
    this.#index = index;
    this.#writer = writer;
    this.#damagedBytes = damagedBytes;
  }

  static async open(folder: string): Promise<InspectionLog> {
    const index = new EntryIndex();
    const names = await segmentNames(folder);
    let damagedBytes = 0;
    let end: number | null = null;
    for (const segment of names) {
      const read = await openSegment(folder, segment);
      for (const { device, seq, offset, length, checksum } of read.records) {
        index.add({ device, seq, segment, offset: offset + HEADER_BYTES, length }, checksum);
      }
      damagedBytes += read.damagedBytes;
      end = read.end;
    }
    const writer = new SegmentWriter(folder, segmentNumber(names.at(-1) ?? segmentName(0)), end);
    return new InspectionLog(folder, index, writer, damagedBytes);
  }

  /** True once the files were found to be deleted: the log has to be opened anew. */
  get isGone(): boolean {
    return this.#isGone;
  }

  report(): SafetyLogReport {
    return {
      heads: this.#index.heads(),
      entries: this.#index.size,
      damagedBytes: this.#damagedBytes,
      gaps: this.#index.gaps(),
    };
  }

  /** Answers when the entries are on disk. Whatever is asked for while the disk is busy goes out together. */
  append(entries: SealedEntry[]): Promise<Result<null, WriteFailure>> {
    return new Promise((answer, refuse) => {
      this.#waiting.push({ entries, answer, refuse });
      if (!this.#isWriting) void this.#writeAllWaiting();
    });
  }

  async #writeAllWaiting(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        await this.#write(group.flatMap(({ entries }) => entries));
        for (const { answer } of group) answer(succeed(null));
      } catch (error) {
        if (error instanceof LogIsGone) this.#isGone = true;
        for (const { answer, refuse } of group) {
          try {
            answer(fail(asWriteFailure(error, this.#folder)));
          } catch (unexpected) {
            refuse(unexpected);
          }
        }
      }
    }
    this.#isWriting = false;
  }

  async #write(entries: SealedEntry[]): Promise<void> {
    const isNew = new Set<string>();
    const fresh = entries.filter(({ device, seq }) => {
      if (this.#index.has(device, seq) || isNew.has(`${device}:${seq}`)) return false;
      isNew.add(`${device}:${seq}`);
      return true;
    });
    while (fresh.length > 0) await this.#writePart(takeFitting(fresh, this.#writer.room));
  }

  async #writePart(entries: SealedEntry[]): Promise<void> {
    const records = entries.map((entry) => ({ entry, ...encodeRecord(entry) }));
    const { segment, offset } = await this.#writer.append(
      Buffer.concat(records.flatMap(({ header, entry }) => [header, entry.sealed])),
    );
    let at = offset;
    for (const { entry, checksum } of records) {
      const length = entry.sealed.byteLength;
      this.#index.add(
        { device: entry.device, seq: entry.seq, segment, offset: at + HEADER_BYTES, length },
        checksum,
      );
      at += HEADER_BYTES + length;
    }
  }

  /** A page of entries; it may hold fewer than asked for, so go on at `from + entries.length` until `total`. */
  async read(from: number, count: number): Promise<{ entries: SealedEntry[]; total: number }> {
    const page: Place[] = [];
    let bytes = 0;
    for (const place of this.#index.inOrder().slice(from, from + count)) {
      if (page.length > 0 && bytes + place.length > PAGE_BYTES) break;
      page.push(place);
      bytes += place.length;
    }
    return { entries: await readPlaces(this.#folder, page), total: this.#index.size };
  }

  close(): Promise<void> {
    return this.#writer.close();
  }
}

/** Takes entries from the front until the segment is full; at least one, so that a large entry gets in as well. */
function takeFitting(entries: SealedEntry[], room: number): SealedEntry[] {
  let bytes = 0;
  const count = entries.findIndex((entry) => {
    bytes += HEADER_BYTES + entry.sealed.byteLength;
    return bytes > room;
  });
  return entries.splice(0, count < 0 ? entries.length : Math.max(1, count));
}
