import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import type { DrawnRow } from '@shared/sampling/case-files';
import { countFrame } from '@shared/sampling/count-frame';
import { drawRows, frameSha256, resultSha256 } from '@shared/sampling/draw';
import type { ColumnMapping, FrameFile } from '@shared/sampling/frame';
import type { FrameIndex } from '@shared/sampling/frame-index';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { readRecordedOn, recordedOnOf } from '@shared/sampling/recorded-on';
import { trimmedAt } from '@shared/sampling/row-in-text';
import { type ByteDesk, deskInThisThread } from './byte-work';
import { checkDraw } from './check-draw';
import type { FrameTask, FrameTasks, ImportedFrame, Progress } from './frame-protocol';
import { summarise } from './frame-summary';
import { bytesSource, fileSource, keptSource, type ListSource } from './list-source';
import { type ListLook, lookAtList } from './look-at-list';
import { type ListToRead, readFrame } from './read-frame';
import { readRows } from './read-rows';
import { isWorkbook, openWorkbook } from './workbook';

type Answer<T extends FrameTask> = Promise<Result<FrameTasks[T]['response'], ImportFailure>>;
type Request<T extends FrameTask> = FrameTasks[T]['request'];

interface Looked {
  source: ListSource;
  /** The workbook's own bytes, hashed; absent for text. */
  workbook?: { sheet: string; bytes: number; sha256: string };
}

/**
 * Where one frame is read, counted and drawn: the worker's whole work, without the worker.
 * @param bytes where the bytes of long lists are hashed and packed
 */
export function openFrameDesk(bytes: ByteDesk = deskInThisThread) {
  let looked: Looked[] = [];
  let lists: ListToRead[] = [];
  let index: FrameIndex | null = null;

  async function look({ files, choices }: Request<'look'>): Answer<'look'> {
    const found: Looked[] = [];
    const looks: ListLook[] = [];
    for (const [at, file] of files.entries()) {
      const { sheet: chosen, ...choice } = choices[at] ?? {};
      const firstBytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
      if (!isWorkbook(file, firstBytes)) {
        const look = await lookAtList(file.name, file, choice);
        if (!look.ok) return look;
        found.push({ source: fileSource(file) });
        looks.push(look.value);
        continue;
      }
      const workbook = await openWorkbook(file);
      if (!workbook.ok) return workbook;
      const sheet = chosen ?? workbook.value.sheets[0] ?? '';
      const csv = workbook.value.csvOf(sheet);
      if (csv === null || csv.length === 0) return fail({ kind: 'empty', name: file.name });
      const asText = { ...choice, encoding: 'utf-8' as const, separator: ',' as const };
      const look = await lookAtList(file.name, new Blob([csv]), asText);
      if (!look.ok) return look;
      const original = new Uint8Array(await file.arrayBuffer());
      found.push({
        source: bytesSource(file.name, csv),
        workbook: { sheet, bytes: original.length, sha256: bytesToHex(sha256(original)) },
      });
      looks.push({
        ...look.value,
        encodingIsGuess: false,
        workbook: { sheets: workbook.value.sheets, sheet },
      });
    }
    looked = found;
    return succeed(looks);
  }

  async function read(request: Request<'read'>, progress: (done: Progress) => void): Answer<'read'> {
    const toRead = looked.map(({ source }, at) => ({ source, format: formatAt(request, at) }));
    const frame = await readFrame(toRead, {
      mapping: request.mapping,
      markColumn: null,
      pack: true,
      bytes,
      progress: (bytesDone, bytesAll, rows) => progress({ bytesDone, bytesAll, rows }),
    });
    if (!frame.ok) return frame;
    const { columns, head } = frame.value;
    const files: ImportedFrame['files'] = frame.value.files.map((read, at) => {
      const workbook = looked[at]?.workbook;
      const { name, rows, packed, unreadable } = read;
      const own = { bytes: read.bytes, sha256: read.sha256 };
      const file: Omit<FrameFile, 'blob'> = {
        name,
        ...(workbook === undefined ? own : { bytes: workbook.bytes, sha256: workbook.sha256 }),
        format: formatAt(request, at),
        rows,
        packing: 'gzip',
        ...(workbook === undefined ? {} : { readAs: { sheet: workbook.sheet, ...own } }),
      };
      return { file, packed, unreadable };
    });
    index = frame.value.index;
    // From here on the rows come from the bytes that are kept, whatever happens to the file that was chosen.
    lists = files.map(({ file, packed }) => ({
      source: keptSource(file, packed),
      format: file.format,
    }));
    const sha = frameSha256(files.map(({ file }) => file));
    // The reply is given away; these bytes stay for the draw.
    const given = files.map((file) => ({ ...file, packed: file.packed.slice() }));
    return succeed({ sha256: sha, columns, head, files: given, summary: summarise(index) });
  }

  async function reopen(request: Request<'reopen'>, progress: (done: Progress) => void): Answer<'reopen'> {
    lists = request.kept.map(({ file, bytes }) => ({ source: keptSource(file, bytes), format: file.format }));
    const frame = await readFrame(lists, {
      mapping: request.mapping,
      markColumn: request.markColumn,
      pack: false,
      bytes,
      progress: (bytesDone, bytesAll, rows) => progress({ bytesDone, bytesAll, rows }),
    });
    if (!frame.ok) return frame;
    index = frame.value.index;
    const { columns, head } = frame.value;
    return succeed({ columns, head, summary: summarise(index) });
  }

  function count({ settings }: Request<'count'>): Answer<'count'> {
    return Promise.resolve(succeed(countFrame(held(index), settings).counts));
  }

  async function draw(
    { settings, frameSha256: sha }: Request<'draw'>,
    progress: (done: Progress) => void,
  ): Answer<'draw'> {
    const frame = held(index);
    const { counts, stratumOf } = countFrame(frame, settings);
    const result = drawRows(stratumOf, settings.strata, settings.seed, sha);
    const wanted = new Set(result.flatMap(({ drawn, reserves }) => [...drawn, ...reserves]));
    const rows = await pickRows(lists, wanted, frame.mapping, progress);
    if (!rows.ok) return rows;
    return succeed({ counts, result, resultSha256: resultSha256(result), rows: rows.value });
  }

  function check(
    { certificate, sources }: Request<'check'>,
    progress: (done: Progress) => void,
  ): Answer<'check'> {
    return checkDraw(certificate, sources, bytes, (bytesDone, bytesAll, rows) =>
      progress({ bytesDone, bytesAll, rows }),
    );
  }

  return { look, read, reopen, count, draw, check };
}

function formatAt({ formats }: Request<'read'>, at: number) {
  const format = formats[at];
  if (format === undefined) throw new InvariantError('a file is read only after it was looked at');
  return format;
}

function held(index: FrameIndex | null): FrameIndex {
  if (index === null) throw new InvariantError('a frame is counted only after it was read');
  return index;
}

/** Goes through the lists once more for what they say about the drawn rows: nothing else of a row is kept. */
async function pickRows(
  lists: readonly ListToRead[],
  wanted: ReadonlySet<number>,
  mapping: ColumnMapping,
  progress: (done: Progress) => void,
): Promise<Result<DrawnRow[], ImportFailure>> {
  const bytesAll = lists.reduce((total, { source }) => total + source.bytes, 0);
  const rows: DrawnRow[] = [];
  let row = 0;
  let bytesDone = 0;
  for (const { source, format } of lists) {
    const read = await readRows(source, format, {
      bytes: (piece) => {
        bytesDone += piece.length;
        progress({ bytesDone, bytesAll, rows: row });
      },
      header: () => undefined,
      row: (found) => {
        row += 1;
        if (!wanted.has(row)) return undefined;
        const days = readRecordedOn(trimmedAt(found, mapping.recordedOn), mapping.dayFirst ?? true);
        rows.push({
          row,
          reference: trimmedAt(found, mapping.reference),
          recordedOn: days === null ? '' : recordedOnOf(days),
          offence: trimmedAt(found, mapping.offence),
        });
        return undefined;
      },
    });
    if (!read.ok) return read;
  }
  return succeed(rows);
}
