import type { CertificateFile, DrawCertificate } from './certificate';
import type { CertificateFailure } from './certificate-schema';
import { frameSha256 } from './draw';
import type { DrawnStratum, FrameCounts } from './frame';

/** What a draw made again from the same list and settings came to. */
export interface RepeatedDraw {
  rows: number;
  counts: FrameCounts;
  result: DrawnStratum[];
  resultSha256: string;
}

/** What a check found: a sentence for each thing that differs, none when the draw is as certified. */
export interface CertificateCheck {
  matches: boolean;
  differences: string[];
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON with sorted keys, so that the order of a record's keys makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Compares a certificate with the draw repeated from its list, settings and seed. */
export function checkCertificate(certificate: DrawCertificate, repeated: RepeatedDraw): CertificateCheck {
  const differences: string[] = [];
  if (frameSha256(certificate.frame.files) !== certificate.frame.sha256)
    differences.push('The SHA-256 of the list does not follow from those of its files.');
  if (repeated.rows !== certificate.frame.rows) differences.push('The list has another number of rows.');
  if (!same(repeated.counts, certificate.counts)) differences.push('The counts of what was excluded differ.');
  if (!same(repeated.result, certificate.result))
    differences.push('Other rows are drawn, or in another order.');
  if (repeated.resultSha256 !== certificate.resultSha256)
    differences.push('The SHA-256 of the result differs.');
  return { matches: differences.length === 0, differences };
}

/** The SHA-256 of the bytes whose rows a certificate numbers: for a workbook, those of the text it was read as. */
export function rowsSha256(file: Pick<CertificateFile, 'sha256' | 'readAs'>): string {
  return file.readAs?.sha256 ?? file.sha256;
}

export function certificateFailureWords(failure: CertificateFailure): string {
  if (failure.kind === 'not-json')
    return 'This file is not a certificate: it is not JSON. Nothing was changed.';
  return `This file is not a certificate of a draw, or it was cut: “${failure.where}” is missing or wrong. Nothing was changed.`;
}
