import { fail, type Result, succeed } from '@shared/result';
import { z } from 'zod';
import type { DrawCertificate } from './certificate';
import { dayNumber } from './recorded-on';

const whole = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().refine((text) => dayNumber(text) !== null);
const column = z.object({ index: whole, name: z.string() }).nullable();

const counts = z.object({
  read: whole,
  blank: whole,
  exactDuplicates: whole,
  withoutReference: whole,
  withoutDate: whole,
  outsideWindow: whole,
  outsideSubset: whole.exactOptional(),
  otherOffences: whole,
  repeatedLeftOut: whole,
  eligible: whole,
  repeatedReferences: whole,
  perStratum: z.record(z.string(), whole),
});

const file = z.object({
  name: z.string(),
  bytes: whole,
  sha256,
  rows: whole,
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh']),
  separator: z.enum([',', ';', '\t', '|']),
  headerRow: z.int().min(-1),
  readAs: z.object({ sheet: z.string(), bytes: whole, sha256 }).exactOptional(),
});

const certificate = z.object({
  format: z.literal('assay-draw-certificate-1'),
  algorithm: z.literal('assay-draw-1'),
  title: z.string(),
  drawnAt: z.string(),
  frame: z.object({
    sha256,
    rows: whole,
    files: z.array(file).min(1),
    columns: z.object({ reference: column, recordedOn: column, offence: column }),
    dayFirst: z.boolean(),
  }),
  settings: z.object({
    method: z.enum(['random', 'stratified', 'purposive']),
    windowFrom: day,
    windowTo: day,
    offences: z.record(z.string(), z.string()),
    strata: z.array(z.object({ id: z.string(), target: whole, reserves: whole })),
    keepRepeatedReferences: z.boolean(),
    seed: z.string(),
    subset: z.object({ column: whole, values: z.array(z.string()), reason: z.string() }).exactOptional(),
  }),
  counts,
  result: z.array(z.object({ id: z.string(), drawn: z.array(whole), reserves: z.array(whole) })),
  resultSha256: sha256,
});

export type CertificateFailure = { kind: 'not-json' } | { kind: 'not-a-certificate'; where: string };

/** Reads a certificate's text. A file that is something else, or that lacks a field, is refused with the place. */
export function readCertificate(text: string): Result<DrawCertificate, CertificateFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ kind: 'not-json' });
  }
  const parsed = certificate.safeParse(json);
  if (parsed.success) return succeed(parsed.data);
  return fail({ kind: 'not-a-certificate', where: parsed.error.issues[0]?.path.join('.') ?? '' });
}
