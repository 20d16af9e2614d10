import type { ByteSource } from '../byte-source';
import type { Cut } from './cut';
import { filmCuts } from './film-location';
import { heicCuts } from './heic-location';
import { jpegCuts } from './jpeg-location';
import { patientSource, TooManyParts } from './patient-source';
import { pngCuts } from './png-location';
import { tiffCuts } from './tiff-location';
import { webpCuts } from './webp-location';

export type LocationFinding =
  /** It names no place that we could find, or it is of a kind that has no field for one. */
  | { kind: 'none' }
  /** It names one; with these cuts it does not any more. */
  | { kind: 'found'; cuts: Cut[] }
  /** It names one, or may, that we cannot take out without harming the rest; the cuts take out what can be. */
  | { kind: 'not-removable'; cuts: Cut[] };

const LARGEST_TIFF = 64 * 1024 * 1024;

function finding(cuts: Cut[] | null): LocationFinding {
  if (cuts === null) return { kind: 'not-removable', cuts: [] };
  return cuts.length === 0 ? { kind: 'none' } : { kind: 'found', cuts };
}

/**
 * Finds the place that a file says it was made at, and what has to be overwritten so that it does not say it.
 * @param mediaType as `detectMediaType` gives it
 */
export async function findLocation(source: ByteSource, mediaType: string): Promise<LocationFinding> {
  try {
    return await find(patientSource(source), mediaType);
  } catch (error) {
    if (error instanceof TooManyParts) return finding(null);
    throw error;
  }
}

async function find(source: ByteSource, mediaType: string): Promise<LocationFinding> {
  switch (mediaType) {
    case 'image/jpeg': {
      const { cuts, mayHoldMore } = await jpegCuts(source);
      return mayHoldMore ? { kind: 'not-removable', cuts } : finding(cuts);
    }
    case 'image/png':
      return finding(await pngCuts(source));
    case 'image/webp':
      return finding(await webpCuts(source));
    case 'image/heic':
    case 'image/avif':
      return finding(await heicCuts(source));
    case 'image/tiff':
      if (source.size > LARGEST_TIFF) return finding(null);
      return finding(tiffCuts(await source.read(0, source.size)));
    case 'video/mp4':
    case 'video/quicktime':
    case 'video/3gpp':
    case 'audio/mp4':
      return finding(await filmCuts(source));
    default:
      return { kind: 'none' };
  }
}
