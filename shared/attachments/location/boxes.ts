import { asLatin1, viewOf } from '../byte-source';

/** A box of an ISO base media file. Positions are counted from the beginning of the bytes that were looked through. */
export interface Box {
  name: string;
  /** Where its content begins and ends, behind size and name. */
  from: number;
  to: number;
}

/** The size and name of the box at a position; `size` is that of the whole box. Null where there is none. */
export function boxHead(
  bytes: Uint8Array,
  at: number,
): { name: string; header: number; size: number } | null {
  if (at + 8 > bytes.length) return null;
  const view = viewOf(bytes);
  const short = view.getUint32(at);
  const name = asLatin1(bytes.subarray(at + 4, at + 8));
  if (short !== 1) return short === 0 || short >= 8 ? { name, header: 8, size: short } : null;
  if (at + 16 > bytes.length) return null;
  const size = Number(view.getBigUint64(at + 8));
  return size >= 16 && Number.isSafeInteger(size) ? { name, header: 16, size } : null;
}

/** The boxes one after the other in a stretch of bytes. @see ISO/IEC 14496-12, 4.2 */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at < to) {
    const head = boxHead(bytes, at);
    if (head === null) break;
    const end = head.size === 0 ? to : Math.min(to, at + head.size);
    boxes.push({ name: head.name, from: at + head.header, to: end });
    at = end;
  }
  return boxes;
}
