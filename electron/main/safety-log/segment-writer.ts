import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, makeFolder, PRIVATE_FILE, writeAt } from '../disk/durable-write';
import { segmentName } from './segments';

/** A segment is closed when it has grown to this. */
export const SEGMENT_BYTES = 8 * 1024 * 1024;

/** The log's files were deleted under our hands: what was written before is gone, and the index is no longer true. */
export class LogIsGone extends Error {
  override name = 'LogIsGone';
  readonly code = 'ENOENT';
}

/** Appends to the last segment of a log and starts the next one when it is full. */
export class SegmentWriter {
  readonly #folder: string;
  #file: FileHandle | null = null;
  #number: number;
  /** Length of the open segment; null when the next append has to start a new one. */
  #end: number | null;

  constructor(folder: string, lastSegment: number, end: number | null) {
    this.#folder = folder;
    this.#number = lastSegment;
    this.#end = end;
  }

  /** Bytes the open segment still takes. */
  get room(): number {
    return this.#end === null || this.#end >= SEGMENT_BYTES ? SEGMENT_BYTES : SEGMENT_BYTES - this.#end;
  }

  /** Writes and flushes; when it throws, the segment holds what it held before. */
  async append(bytes: Buffer): Promise<{ segment: string; offset: number }> {
    // An entry larger than a segment gets one of its own.
    const isFull = this.#end !== null && this.#end > 0 && this.#end + bytes.length > SEGMENT_BYTES;
    if (this.#end === null || isFull) await this.#startSegment();
    const offset = this.#end ?? 0;
    this.#file ??= await open(join(this.#folder, segmentName(this.#number)), 'r+');
    const file = this.#file;
    try {
      await writeAt(file, bytes, offset);
      await file.datasync();
    } catch (error) {
      await this.#takeBack(file, offset);
      throw error;
    }
    // A cleaned profile: the bytes are safe in a file that no longer has a name.
    if ((await file.stat()).nlink === 0) throw new LogIsGone();
    this.#end = offset + bytes.length;
    return { segment: segmentName(this.#number), offset };
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }

  async #startSegment(): Promise<void> {
    await makeFolder(this.#folder);
    const path = join(this.#folder, segmentName(this.#number + 1));
    const file = await open(path, 'wx+', PRIVATE_FILE);
    try {
      await flushFolder(this.#folder);
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
    await this.close();
    this.#file = file;
    this.#number += 1;
    this.#end = 0;
  }

  /** Cuts off what was half written. Where even that fails, the torn tail is left to the next start. */
  async #takeBack(file: FileHandle, end: number): Promise<void> {
    try {
      await file.truncate(end);
      await file.datasync();
    } catch {
      this.#end = null;
      await this.close().catch(() => undefined);
    }
  }
}
