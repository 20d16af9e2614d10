import type { CaseFile, Draw, SampleFrame } from '@shared/inspection/entities';
import type { DrawnStratum, DrawSettings, FrameCounts, FrameFormat } from './frame';

/**
 * Everything an outsider needs to repeat a draw, and nothing that would name a crime: row numbers only.
 * `docs/draw-algorithm.md` describes each field; `docs/verify-draw.py` repeats the draw from it.
 */
export interface DrawCertificate {
  format: 'assay-draw-certificate-1';
  algorithm: 'assay-draw-1';
  title: string;
  drawnAt: string;
  frame: {
    sha256: string;
    rows: number;
    files: CertificateFile[];
    columns: { reference: CertificateColumn; recordedOn: CertificateColumn; offence: CertificateColumn };
    dayFirst: boolean;
  };
  settings: Omit<DrawSettings, 'algorithm'>;
  counts: FrameCounts;
  result: DrawnStratum[];
  resultSha256: string;
}

export interface CertificateFile extends FrameFormat {
  name: string;
  bytes: number;
  sha256: string;
  rows: number;
  /** For a workbook: the text that its rows were taken from, as the app exports it beside the certificate. */
  readAs?: { sheet: string; bytes: number; sha256: string };
}

/** Index from 0 with the header's name, for people; null when the list has no such column. */
export type CertificateColumn = { index: number; name: string } | null;

/** Which rows a draw chose, put together again from its case files: eliminations change nothing of it. */
export function resultOf(settings: DrawSettings, caseFiles: readonly CaseFile[]): DrawnStratum[] {
  return settings.strata.map(({ id, target }) => {
    const inOrder = caseFiles
      .filter((file) => file.stratum === id)
      .sort((a, b) => a.drawnOrder - b.drawnOrder);
    const rows = (from: number, to?: number) => inOrder.slice(from, to).map(({ frameRow }) => frameRow);
    return { id, drawn: rows(0, target), reserves: rows(target) };
  });
}

/**
 * The certificate of a draw.
 * @param caseFiles the draw's own, reserves and eliminated ones included
 * @param drawnAt the instant of the draw as ISO text
 */
export function certificateOf(
  draw: Draw,
  frame: SampleFrame,
  caseFiles: readonly CaseFile[],
  drawnAt: string,
): DrawCertificate {
  const { source } = frame;
  const { algorithm, ...settings } = draw.settings;
  const column = (index: number | null): CertificateColumn =>
    index === null ? null : { index, name: source.columns[index] ?? '' };
  return {
    format: 'assay-draw-certificate-1',
    algorithm,
    title: draw.title,
    drawnAt,
    frame: {
      sha256: source.sha256,
      rows: source.rows,
      files: source.files.map(({ name, bytes, sha256, rows, format, readAs }) => ({
        name,
        bytes,
        sha256,
        rows,
        ...format,
        ...(readAs === undefined ? {} : { readAs }),
      })),
      columns: {
        reference: column(source.mapping.reference),
        recordedOn: column(source.mapping.recordedOn),
        offence: column(source.mapping.offence),
      },
      dayFirst: source.mapping.dayFirst ?? true,
    },
    settings,
    counts: draw.counts,
    result: resultOf(draw.settings, caseFiles),
    resultSha256: draw.resultSha256,
  };
}

/** The certificate's text: what is saved, indented for people. */
export function certificateText(certificate: DrawCertificate): string {
  return `${JSON.stringify(certificate, null, 2)}\n`;
}
