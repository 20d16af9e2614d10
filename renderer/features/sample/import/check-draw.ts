import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, type Result, succeed } from '@shared/result';
import type { CertificateFile, DrawCertificate } from '@shared/sampling/certificate';
import { type CertificateCheck, checkCertificate, rowsSha256 } from '@shared/sampling/check-certificate';
import { countFrame } from '@shared/sampling/count-frame';
import { drawRows, resultSha256 } from '@shared/sampling/draw';
import type { ColumnMapping } from '@shared/sampling/frame';
import type { ImportFailure } from '@shared/sampling/import-failure';
import type { ByteDesk } from './byte-work';
import type { CertifiedSources } from './frame-protocol';
import { bytesSource, fileSource, keptSource, type ListSource } from './list-source';
import { type ListToRead, readFrame } from './read-frame';
import { openWorkbook } from './workbook';

async function sha256Of(source: ListSource): Promise<string> {
  const hash = sha256.create();
  for await (const piece of source.open()) hash.update(piece);
  return bytesToHex(hash.digest());
}

/** The bytes that a certificate numbers the rows of, wherever they are; a workbook is read out as it was then. */
async function findSource(
  wanted: CertificateFile,
  { kept, files }: CertifiedSources,
): Promise<Result<ListSource, ImportFailure>> {
  const copy = kept.find(({ file }) => rowsSha256(file) === rowsSha256(wanted));
  if (copy !== undefined) return succeed(keptSource(copy.file, copy.bytes));
  for (const file of files) {
    const found = await sha256Of(fileSource(file));
    if (found === rowsSha256(wanted)) return succeed(fileSource(file));
    if (found !== wanted.sha256 || wanted.readAs === undefined) continue;
    const workbook = await openWorkbook(file);
    if (!workbook.ok) return workbook;
    const csv = workbook.value.csvOf(wanted.readAs.sheet);
    if (csv !== null) return succeed(bytesSource(file.name, csv));
  }
  return fail({ kind: 'list-missing', name: wanted.name, sha256: rowsSha256(wanted) });
}

/** Draws again from the bytes, settings and seed of a certificate, and says whether everything comes out the same. */
export async function checkDraw(
  certificate: DrawCertificate,
  sources: CertifiedSources,
  bytes: ByteDesk,
  progress: (bytesDone: number, bytesAll: number, rows: number) => void,
): Promise<Result<CertificateCheck, ImportFailure>> {
  const { frame, settings } = certificate;
  const lists: ListToRead[] = [];
  for (const file of frame.files) {
    const source = await findSource(file, sources);
    if (!source.ok) return source;
    lists.push({ source: source.value, format: file });
  }
  const mapping: ColumnMapping = {
    reference: frame.columns.reference?.index ?? null,
    recordedOn: frame.columns.recordedOn?.index ?? null,
    offence: frame.columns.offence?.index ?? null,
    dayFirst: frame.dayFirst,
  };
  const markColumn = settings.subset?.column ?? null;
  const read = await readFrame(lists, { mapping, markColumn, pack: false, bytes, progress });
  if (!read.ok) return read;
  const stray = read.value.files.findIndex(({ sha256: found }, at) => {
    const file = frame.files[at];
    return file === undefined || found !== rowsSha256(file);
  });
  const strayFile = frame.files[stray];
  if (strayFile !== undefined)
    return fail({ kind: 'list-missing', name: strayFile.name, sha256: rowsSha256(strayFile) });
  const { counts, stratumOf } = countFrame(read.value.index, settings);
  const result = drawRows(stratumOf, settings.strata, settings.seed, frame.sha256);
  const repeated = { rows: read.value.index.rows, counts, result, resultSha256: resultSha256(result) };
  return succeed(checkCertificate(certificate, repeated));
}
