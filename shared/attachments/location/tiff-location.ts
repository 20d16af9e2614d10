import { viewOf } from '../byte-source';
import { type Cut, shifted, zeros } from './cut';
import { xmpCuts } from './xmp-location';

const GPS_IFD = 0x8825;
const XMP = 700;
const VERSION_OF_GPS = 0;
const ENTRY = 12;
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** More directories than any camera writes: a chain that goes round in circles ends here. */
const MOST_DIRECTORIES = 16;
/** A directory has one; a damaged one is looked through no longer than this. */
const MOST_PACKETS = 4;

interface Entry {
  at: number;
  tag: number;
  /** Where its value stands, and how long it is. */
  valueAt: number;
  length: number;
}

interface Tiff {
  bytes: Uint8Array;
  view: DataView;
  isLittle: boolean;
}

function open(bytes: Uint8Array): Tiff | null {
  if (bytes.length < 8) return null;
  const view = viewOf(bytes);
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if (!isLittle && order !== 0x4d4d) return null;
  return view.getUint16(2, isLittle) === 42 ? { bytes, view, isLittle } : null;
}

/** The entries of a directory; null where it does not lie in the bytes. */
function directory({ bytes, view, isLittle }: Tiff, at: number): { entries: Entry[]; next: number } | null {
  if (at < 8 || at + 2 > bytes.length) return null;
  const count = view.getUint16(at, isLittle);
  const end = at + 2 + count * ENTRY;
  if (end > bytes.length) return null;
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const entry = at + 2 + index * ENTRY;
    const length = (SIZES[view.getUint16(entry + 2, isLittle)] ?? 1) * view.getUint32(entry + 4, isLittle);
    const valueAt = length <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle);
    return { at: entry, tag: view.getUint16(entry, isLittle), valueAt, length };
  });
  return { entries, next: end + 4 <= bytes.length ? view.getUint32(end, isLittle) : 0 };
}

/** Where values stand is overwritten once, however many entries of a damaged directory point there. */
function blank({ bytes }: Tiff, entries: readonly Entry[]): Cut[] {
  const stretches = entries
    .flatMap(({ at, valueAt, length }) => [
      { from: at, to: at + ENTRY },
      { from: valueAt, to: Math.min(bytes.length, valueAt + length) },
    ])
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const cuts: Cut[] = [];
  let done = 0;
  for (const { from, to } of stretches) {
    const start = Math.max(from, done);
    if (start < to) cuts.push(zeros(start, to - start));
    done = Math.max(done, to);
  }
  return cuts;
}

/** Takes one entry out of its directory: those behind it, and the pointer to the next directory, move up. */
function unlink({ bytes, view, isLittle }: Tiff, at: number, entry: Entry): Cut[] {
  const count = view.getUint16(at, isLittle);
  const end = Math.min(bytes.length, at + 2 + count * ENTRY + 4);
  const fewer = new Uint8Array(2);
  viewOf(fewer).setUint16(0, count - 1, isLittle);
  const moved = new Uint8Array(end - entry.at);
  moved.set(bytes.subarray(entry.at + ENTRY, end));
  return [
    { from: at, put: fewer },
    { from: entry.at, put: moved },
  ];
}

function gpsCuts(tiff: Tiff, at: number, pointer: Entry): { cuts: Cut[]; named: boolean } {
  // A pointer stands in its entry, whatever kind and length a damaged one claims.
  const gps = directory(tiff, tiff.view.getUint32(pointer.at + 8, tiff.isLittle));
  const entries = gps?.entries ?? [];
  const values = blank(tiff, entries);
  const named = entries.some(({ tag }) => tag !== VERSION_OF_GPS);
  return { cuts: [...values, ...unlink(tiff, at, pointer)], named };
}

/**
 * Takes the place out of an EXIF block (a TIFF file in itself): the GPS directory is emptied and unlinked, places in an
 * embedded XMP packet are blanked. A damaged block is followed as far as it makes sense.
 * @param bytes from the byte order mark on
 * @returns cuts, counted from there; none when it names no place
 * @see Exif 2.3 (CIPA DC-008), 4.6.3 and 4.6.6; TIFF 6.0, section 2
 */
export function tiffCuts(bytes: Uint8Array): Cut[] {
  const tiff = open(bytes);
  if (tiff === null) return [];
  const cuts: Cut[] = [];
  const seen = new Set<number>();
  let at = tiff.view.getUint32(4, tiff.isLittle);
  while (at !== 0 && !seen.has(at) && seen.size < MOST_DIRECTORIES) {
    seen.add(at);
    const here = directory(tiff, at);
    if (here === null) break;
    const packets = here.entries.filter(
      ({ tag, valueAt, length }) => tag === XMP && valueAt + length <= bytes.length,
    );
    for (const { valueAt, length } of packets.slice(0, MOST_PACKETS))
      for (const cut of shifted(xmpCuts(bytes.subarray(valueAt, valueAt + length)), valueAt)) cuts.push(cut);
    const pointer = here.entries.find(({ tag }) => tag === GPS_IFD);
    if (pointer !== undefined) {
      const found = gpsCuts(tiff, at, pointer);
      if (found.named) for (const cut of found.cuts) cuts.push(cut);
    }
    at = here.next;
  }
  return cuts;
}
