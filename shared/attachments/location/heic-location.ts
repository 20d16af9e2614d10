import { asLatin1, type ByteSource, viewOf } from '../byte-source';
import { type Box, boxesIn } from './boxes';
import { type Cut, shifted } from './cut';
import { tiffCuts } from './tiff-location';
import { topLevelBox } from './top-level-box';
import { xmpCuts } from './xmp-location';

const LONGEST_META = 16 * 1024 * 1024;
const LONGEST_ITEM = 32 * 1024 * 1024;

interface Extent {
  from: number;
  length: number;
}

/** Ids of the items that hold EXIF or XMP, from the item information box. */
function itemsOfInterest(meta: Uint8Array, iinf: Box): Map<number, 'exif' | 'xmp'> {
  const items = new Map<number, 'exif' | 'xmp'>();
  const isShort = meta[iinf.from] === 0;
  for (const entry of boxesIn(meta, iinf.from + (isShort ? 6 : 8), iinf.to)) {
    const version = meta[entry.from] ?? 0;
    if (entry.name !== 'infe' || version < 2 || entry.from + 12 > entry.to) continue;
    const view = viewOf(meta);
    const idAt = entry.from + 4;
    const id = version === 2 ? view.getUint16(idAt) : view.getUint32(idAt);
    const rest = asLatin1(meta.subarray(idAt + (version === 2 ? 4 : 6), entry.to));
    if (rest.startsWith('Exif')) items.set(id, 'exif');
    else if (rest.startsWith('mime') && rest.includes('application/rdf+xml')) items.set(id, 'xmp');
  }
  return items;
}

/** Reads whole numbers of the widths that an item location box announces. */
function reader(bytes: Uint8Array, start: number) {
  let at = start;
  return (width: number): number => {
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
    at += width;
    return value;
  };
}

/**
 * Where the bytes of each item stand in the file. @param idat where the content of the item data box begins
 * @see ISO/IEC 14496-12, 8.11.3
 */
function itemExtents(meta: Uint8Array, iloc: Box, idat: number | null): Map<number, Extent[]> {
  const found = new Map<number, Extent[]>();
  const version = meta[iloc.from] ?? 0;
  const widths = (meta[iloc.from + 4] ?? 0) * 256 + (meta[iloc.from + 5] ?? 0);
  const [offsetWidth, lengthWidth, baseWidth] = [(widths >> 12) & 15, (widths >> 8) & 15, (widths >> 4) & 15];
  const indexWidth = version === 0 ? 0 : widths & 15;
  const next = reader(meta, iloc.from + 6);
  const count = next(version < 2 ? 2 : 4);
  for (let item = 0; item < Math.min(count, 65_536); item += 1) {
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseWidth);
    const extents: Extent[] = [];
    const extentCount = next(2);
    for (let extent = 0; extent < extentCount; extent += 1) {
      next(indexWidth);
      const offset = base + next(offsetWidth);
      const length = next(lengthWidth);
      if (method === 0) extents.push({ from: offset, length });
      else if (method === 1 && idat !== null) extents.push({ from: idat + offset, length });
    }
    found.set(id, extents);
  }
  return found;
}

/** An EXIF item begins with the distance from there to its byte order mark. */
function exifItemCuts(item: Uint8Array): Cut[] {
  if (item.length < 8) return [];
  const skip = 4 + viewOf(item).getUint32(0);
  return skip < item.length ? shifted(tiffCuts(item.subarray(skip)), skip) : [];
}

/**
 * Places in the EXIF and XMP items of a HEIC or AVIF picture.
 * @returns null when an item is spread over the file in a way that cannot be followed
 * @see ISO/IEC 23008-12, annex A
 */
export async function heicCuts(source: ByteSource): Promise<Cut[] | null> {
  const meta = await topLevelBox(source, 'meta', LONGEST_META);
  if (meta === null) return null;
  const boxes = boxesIn(meta.bytes, 4, meta.bytes.length);
  const named = (name: string) => boxes.find((box) => box.name === name);
  const [iinf, iloc, idat] = [named('iinf'), named('iloc'), named('idat')];
  if (iinf === undefined || iloc === undefined) return null;
  const places = itemExtents(meta.bytes, iloc, idat === undefined ? null : meta.at + idat.from);
  const cuts: Cut[] = [];
  for (const [id, kind] of itemsOfInterest(meta.bytes, iinf)) {
    const [extent, another] = places.get(id) ?? [];
    if (extent === undefined || another !== undefined || extent.length > LONGEST_ITEM) return null;
    const item = await source.read(extent.from, Math.min(source.size, extent.from + extent.length));
    cuts.push(...shifted(kind === 'exif' ? exifItemCuts(item) : xmpCuts(item), extent.from));
  }
  return cuts;
}
