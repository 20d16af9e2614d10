import { asLatin1 } from '../byte-source';
import type { Cut } from './cut';

/** The properties that say where: EXIF's in XMP, Photoshop's, and those of the press (IPTC). */
const NAMES = [
  '[\\w-]+:GPS\\w+',
  'photoshop:(?:City|State|Country)',
  'Iptc4xmpCore:(?:Location|CountryCode)',
  'Iptc4xmpExt:(?:LocationCreated|LocationShown|City|CountryCode|CountryName|ProvinceState|Sublocation|WorldRegion)',
].join('|');

const ATTRIBUTE = new RegExp(`(?<=[\\s](?:${NAMES})\\s*=\\s*)(?:"[^"]+"|'[^']+')`, 'g');
const ELEMENT = new RegExp(`<(${NAMES})(?:\\s[^<>]*)?(?<!/)>([\\s\\S]*?)</\\1\\s*>`, 'g');
/** The same names in UTF-16, in which hardly anybody writes XMP. */
const WIDE = ['G\0P\0S\0', 'C\0i\0t\0y\0'];

const spaces = (from: number, length: number): Cut => ({ from, put: new Uint8Array(length).fill(0x20) });

/**
 * Blanks the values of an XMP packet that name a place, and leaves everything else of it.
 * @returns cuts, counted from the packet's first byte; none when it names no place
 * @see Adobe XMP specification, parts 1 and 2; IPTC Photo Metadata Standard, "location"
 */
export function xmpCuts(packet: Uint8Array): Cut[] {
  // One character a byte: a name is ASCII in UTF-8, and positions stay positions.
  const text = asLatin1(packet);
  if (WIDE.some((name) => text.includes(name))) return [spaces(0, packet.length)];
  const cuts: Cut[] = [];
  for (const { 0: quoted, index } of text.matchAll(ATTRIBUTE))
    cuts.push(spaces(index + 1, quoted.length - 2));
  for (const { 0: element, 2: inside = '', index } of text.matchAll(ELEMENT)) {
    if (inside.trim() === '') continue;
    cuts.push(spaces(index + element.lastIndexOf('</') - inside.length, inside.length));
  }
  return cuts.filter(({ from, put }) =>
    packet.subarray(from, from + put.length).some((byte) => byte !== 0x20),
  );
}
