import { asLatin1, type ByteSource } from '../byte-source';
import type { Cut } from './cut';
import { topLevelBox } from './top-level-box';

const LONGEST_HEADER = 64 * 1024 * 1024;
/** A point as films and voice recordings write it: "+52.7075-002.7540+070.0/". @see ISO 6709, annex H */
const POINT = /[+-]\d{2,6}(?:\.\d+)?[+-]\d{3,7}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w:.]{1,40})?\//g;

/**
 * Places in the header of a film or recording (MP4, QuickTime, M4A).
 * @returns null when it names one in a form that cannot be taken out, or cannot be read
 */
export async function filmCuts(source: ByteSource): Promise<Cut[] | null> {
  const header = await topLevelBox(source, 'moov', LONGEST_HEADER);
  if (header === null) return null;
  const text = asLatin1(header.bytes);
  if (!/\xa9xyz|location\.ISO6709|loci/.test(text)) return [];
  const cuts = [...text.matchAll(POINT)].map(
    ({ 0: point, index }): Cut => ({
      from: header.at + index,
      put: new Uint8Array(point.length).fill(0x20),
    }),
  );
  const isAllOfIt = cuts.length > 0 && !text.includes('loci');
  return isAllOfIt ? cuts : null;
}
