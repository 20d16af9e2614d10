import { sourceOf } from '@shared/attachments/byte-source';
import { isMisnamed, typeWords } from '@shared/attachments/file-kind';
import { sourceWithCuts } from '@shared/attachments/location/cut';
import { findLocation } from '@shared/attachments/location/find-location';
import { detectMediaType, HEAD_BYTES } from '@shared/attachments/media-type';
import { pictureSize } from '@shared/attachments/picture-size';
import { previewOf } from '@shared/attachments/preview';
import {
  big32,
  box,
  bytes,
  exif,
  exifSegment,
  heic,
  jpeg,
  png,
  pngChunk,
  webp,
} from '@shared/attachments/testing/bytes';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OF_A_STRANGER } from '../../../renderer/features/attachments/preview/pdf-of-a-stranger';
import type { Importer } from './importer';

const XMP = "<x:xmpmeta><rdf:Description exif:GPSLatitude='52,42.4N' photoshop:City='Telford'/></x:xmpmeta>";
const PIECE = 64 * 1024;

/** What a telephone, a camera and an office send, small. */
function realFiles(): Uint8Array[] {
  const point = box('\xa9xyz', [0, 27], [0x15, 0xc7], '+52.7075-002.7540+070.000/');
  return [
    jpeg(exifSegment()),
    bytes(jpeg(), jpeg(exifSegment())),
    png(
      pngChunk('eXIf', exif()),
      pngChunk('iTXt', bytes('XML:com.adobe.xmp\0', 0, 0, 0, 0, XMP)),
      pngChunk('tEXt', bytes('Title\0kept')),
    ),
    webp({ name: 'VP8 ', data: bytes([1, 2, 3]) }, { name: 'EXIF', data: exif() }),
    heic(exif(), XMP),
    exif(),
    bytes(box('ftyp', 'M4A ', big32(0)), box('mdat', 'sound'), box('moov', box('udta', point))),
    bytes('RIFF', big32(4), 'WAVE'),
    bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  ];
}

/** As `attachFile` does: looks, finds the place, and copies the file piece by piece without it. */
async function attach(file: Uint8Array): Promise<boolean> {
  const source = sourceOf(file);
  const mediaType = detectMediaType(
    file.subarray(0, HEAD_BYTES),
    file.subarray(Math.max(0, file.length - HEAD_BYTES)),
  );
  typeWords(mediaType);
  previewOf({ mediaType, bytes: file.length });
  const size = await pictureSize(source, mediaType);
  if (size !== null && !(size.width >= 0 && size.height >= 0)) throw new Error('a picture has no size');
  const found = await findLocation(source, mediaType);
  const kept = sourceWithCuts(source, found.kind === 'none' ? [] : found.cuts);
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < file.length; from += PIECE) pieces.push(await kept.read(from, from + PIECE));
  const after = new Uint8Array(Buffer.concat(pieces));
  if (after.length !== file.length) throw new Error('a copy of an attachment has another length');
  if (found.kind === 'found' && (await findLocation(sourceOf(after), mediaType)).kind === 'found')
    throw new Error('a place is still found after it was taken out');
  return !isMisnamed('photo.jpg', mediaType);
}

const PDF_OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  '<< /Length 44 >>\nstream\nBT /F1 18 Tf 20 50 Td (Custody record) Tj ET\nendstream',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

function smallPdf(): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = PDF_OBJECTS.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return bytes(
    `${text}xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

/** As the preview does, but for the worker: opens it, and asks for everything that its first page draws. */
async function openPdf(file: Uint8Array): Promise<boolean> {
  const task = getDocument({
    data: file.slice(),
    ...OF_A_STRANGER,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    await document.hasJSActions();
    const page = await document.getPage(1);
    return (await page.getOperatorList()).fnArray.length > 0;
  } catch {
    // The reader of PDFs throws for what it cannot read; the preview says so in a sentence.
    return false;
  } finally {
    await task.destroy();
  }
}

/** What is attached to notes, and shown. */
export const ATTACHMENTS: readonly Importer[] = [
  { name: 'attachment', share: 14, real: realFiles, read: attach },
  { name: 'attached PDF, shown', share: 4, real: () => [smallPdf()], read: openPdf },
];
