import { asLatin1, type ByteSource, viewOf } from '../byte-source';
import { type Cut, shifted } from './cut';
import { iptcCuts } from './iptc-location';
import { tiffCuts } from './tiff-location';
import { xmpCuts } from './xmp-location';

const STEP = 1024 * 1024;
/** Two bytes of a marker and a segment of the greatest length. */
const LONGEST_SEGMENT = 2 + 0xffff;

/** What begins like this inside an APP1 or APP13 segment may name a place. */
const HEADERS = [
  { app: 0xe1, begins: 'Exif\0\0', skip: 6, cuts: tiffCuts },
  { app: 0xe1, begins: 'http://ns.adobe.com/xap/1.0/\0', skip: 29, cuts: xmpCuts },
  // A packet that is too long for one segment: its identifier is followed by 40 bytes about the whole.
  { app: 0xe1, begins: 'http://ns.adobe.com/xmp/extension/\0', skip: 75, cuts: xmpCuts },
  { app: 0xed, begins: 'Photoshop 3.0\0', skip: 14, cuts: iptcCuts },
] as const;

/** Null where the segment is of no kind that names places. */
function segmentCuts(window: Uint8Array, at: number): Cut[] | null {
  const length = viewOf(window).getUint16(at + 2);
  const body = window.subarray(at + 4, Math.min(window.length, at + 2 + length));
  const begins = asLatin1(body.subarray(0, 40));
  const header = HEADERS.find((one) => one.app === window[at + 1] && begins.startsWith(one.begins));
  return header === undefined ? null : shifted(header.cuts(body.subarray(header.skip)), at + 4 + header.skip);
}

/**
 * Places in every EXIF, XMP and IPTC segment of a JPEG, those of pictures that are appended to it (previews, depth,
 * other exposures) included: in picture data 0xFF is never followed by the marker of such a segment, so all of them
 * are found by looking through the whole file.
 * @returns cuts, and whether there may be more: a film with a place of its own behind the picture, or segments without end
 * @see ITU-T T.81, annex B; CIPA DC-007 (multi-picture format)
 */
export async function jpegCuts(source: ByteSource): Promise<{ cuts: Cut[]; mayHoldMore: boolean }> {
  const cuts: Cut[] = [];
  let mayHoldMore = false;
  // Segments of one file that together are longer than it lie over each other, so as to be looked through without end.
  let lookedThrough = 0;
  for (let from = 0; from < source.size; from += STEP) {
    const window = await source.read(from, Math.min(source.size, from + STEP + LONGEST_SEGMENT));
    let at = 0;
    while (at < Math.min(STEP, window.length - 4)) {
      at = window.indexOf(0xff, at);
      if (at === -1 || at >= STEP || at + 4 > window.length) break;
      const found = window[at + 1] === 0xe1 || window[at + 1] === 0xed ? segmentCuts(window, at) : null;
      if (found !== null) {
        lookedThrough += viewOf(window).getUint16(at + 2);
        for (const cut of shifted(found, from)) cuts.push(cut);
      }
      if (lookedThrough > source.size + LONGEST_SEGMENT) return { cuts, mayHoldMore: true };
      at += 1;
    }
    mayHoldMore ||= /\xa9xyz|location\.ISO6709/.test(asLatin1(window));
  }
  return { cuts, mayHoldMore };
}
