import { asLatin1, viewOf } from '../byte-source';
import type { Cut } from './cut';

/** Content location (26, 27), city, sub-location, province, country code and country. */
const PLACES = new Set([26, 27, 90, 92, 95, 100, 101]);
const APPLICATION_RECORD = 2;
const IPTC = 0x0404;

function dataSetCuts(bytes: Uint8Array, from: number, to: number): Cut[] {
  const cuts: Cut[] = [];
  const view = viewOf(bytes);
  let at = from;
  while (at + 5 <= to && bytes[at] === 0x1c) {
    const length = view.getUint16(at + 3);
    // The highest bit announces a length of several bytes, which no place name needs.
    if (length > 0x7fff) break;
    const isPlace = bytes[at + 1] === APPLICATION_RECORD && PLACES.has(bytes[at + 2] ?? 0);
    const end = Math.min(to, at + 5 + length);
    if (isPlace && end > at + 5) cuts.push({ from: at + 5, put: new Uint8Array(end - at - 5).fill(0x20) });
    at += 5 + length;
  }
  return cuts;
}

/**
 * Blanks the names of places in a block of Photoshop resources, as the press writes them.
 * @param bytes from the first "8BIM" on
 * @see IPTC-NAA Information Interchange Model 4.2, record 2; Adobe Photoshop file formats, "image resource blocks"
 */
export function iptcCuts(bytes: Uint8Array): Cut[] {
  const cuts: Cut[] = [];
  const view = viewOf(bytes);
  let at = 0;
  while (at + 12 <= bytes.length && asLatin1(bytes.subarray(at, at + 4)) === '8BIM') {
    const nameLength = (bytes[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > bytes.length) break;
    const size = view.getUint32(sizeAt);
    const end = Math.min(bytes.length, sizeAt + 4 + size);
    if (view.getUint16(at + 4) === IPTC) cuts.push(...dataSetCuts(bytes, sizeAt + 4, end));
    at = sizeAt + 4 + size + (size % 2);
  }
  return cuts.filter(({ from, put }) =>
    bytes.subarray(from, from + put.length).some((byte) => byte !== 0x20),
  );
}
