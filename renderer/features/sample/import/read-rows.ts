import { fail, type Result, succeed } from '@shared/result';
import { createRowScanner } from '@shared/sampling/csv-parser';
import type { FrameFormat } from '@shared/sampling/frame';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { type RowInText, textsOf } from '@shared/sampling/row-in-text';
import { decoderFor, type ListSource } from './list-source';

interface Hear {
  header(cells: string[]): void;
  /** The next row after the header, good until the one after it. Answer `false` to stop reading. */
  row(row: RowInText): boolean | undefined;
  /** The bytes as they come, before they are decoded. */
  bytes?(piece: Uint8Array<ArrayBuffer>): Promise<void> | void;
}

/**
 * Streams a list: bytes, text, rows. Memory stays at a few pieces of the file whatever its size.
 * @returns how many characters could not be read in the encoding
 */
export async function readRows(
  source: ListSource,
  format: FrameFormat,
  hear: Hear,
): Promise<Result<{ unreadable: number }, ImportFailure>> {
  let physical = -1;
  let wanted = true;
  // Set from within the parser: asked through a function, or the compiler takes it for constant.
  const isWanted = () => wanted;
  let unreadable = 0;
  const parser = createRowScanner(format.separator, (row) => {
    physical += 1;
    if (!wanted || physical < format.headerRow) return;
    if (physical === format.headerRow) hear.header(textsOf(row));
    else if (hear.row(row) === false) wanted = false;
  });
  const decoder = decoderFor(format);
  const take = (text: string): ImportFailure | null => {
    unreadable += timesUnreadable(text);
    const pushed = parser.push(text);
    return pushed.ok ? null : { ...pushed.failure, name: source.name };
  };
  try {
    const reader = source.open().getReader();
    while (isWanted()) {
      const { done, value } = await reader.read();
      if (done) break;
      await hear.bytes?.(value);
      const failure = take(decoder.decode(value, { stream: true }));
      if (failure !== null) {
        await reader.cancel();
        return fail(failure);
      }
    }
    if (!isWanted()) {
      await reader.cancel();
      return succeed({ unreadable });
    }
  } catch {
    return fail({ kind: 'unreadable', name: source.name });
  }
  const failure = take(decoder.decode());
  if (failure !== null) return fail(failure);
  parser.end();
  return succeed({ unreadable });
}

function timesUnreadable(text: string): number {
  let times = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) times += 1;
  return times;
}
