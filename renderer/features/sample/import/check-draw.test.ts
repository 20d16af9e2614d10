import { readFileSync } from 'node:fs';
import { caseFilesOf } from '@shared/sampling/case-files';
import { certificateOf, certificateText, type DrawCertificate } from '@shared/sampling/certificate';
import { readCertificate } from '@shared/sampling/certificate-schema';
import { certificateFailureWords } from '@shared/sampling/check-certificate';
import { checkedWords } from '@shared/sampling/draw-facts';
import { policeDraw } from '@shared/sampling/testing/police-draw';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { openFrameDesk } from './frame-desk';
import type { KeptFile } from './frame-protocol';

const quiet = () => undefined;
const settings = policeDraw(9, 5);

/** Imports and draws as the app does; answers the certificate and the sealed copies. */
async function certified(files: File[]): Promise<{ certificate: DrawCertificate; kept: KeptFile[] }> {
  const desk = openFrameDesk();
  const looked = await desk.look({ files, choices: [] });
  if (!looked.ok) throw new Error(looked.failure.kind);
  const mapping = looked.value[0]?.mapping ?? { reference: 0, recordedOn: 1, offence: 2 };
  const read = await desk.read({ formats: looked.value.map(({ format }) => format), mapping }, quiet);
  if (!read.ok) throw new Error(read.failure.kind);
  const { sha256, columns, summary } = read.value;
  const drawn = await desk.draw({ settings, frameSha256: sha256 }, quiet);
  if (!drawn.ok) throw new Error(drawn.failure.kind);
  const { counts, result, resultSha256, rows } = drawn.value;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const caseFiles = caseFilesOf('d', result, byRow, settings, { force: 'Kent', referencesInUse: [] });
  const kept = read.value.files.map(({ file, packed }) => ({ file: { ...file, blob: 'b' }, bytes: packed }));
  const source = { files: kept.map(({ file }) => file), sha256, columns, mapping, rows: summary.rows };
  const draw = { frame: 'f', title: 'Draw 1', settings, counts, resultSha256, drawnAt: 0 };
  const certificate = certificateOf(draw, { source, importedAt: 0 }, caseFiles, '2026-01-01T00:00:00.000Z');
  return { certificate, kept };
}

function police(month: string): File {
  const name = `${month}-west-mercia-street.csv`;
  const url = new URL(`../../../../shared/sampling/fixtures/police-uk/${name}`, import.meta.url);
  return new File([new Uint8Array(readFileSync(url))], name);
}

async function workbook(): Promise<File> {
  const rows = [
    ['Crime ID', 'Month', 'Crime type'],
    ...Array.from({ length: 40 }, (_, at) => [
      `A${at}`,
      '2018-11',
      at % 2 ? 'Theft from the person' : 'Burglary',
    ]),
  ].map((row) => row.map((value) => ({ value, type: String })));
  return new File([new Uint8Array(await writeWorkbook(rows).toBuffer())], 'list.xlsx');
}

const check = (certificate: DrawCertificate, kept: KeptFile[], files: File[] = []) =>
  openFrameDesk().check({ certificate, sources: { kept, files } }, quiet);

describe('a certificate checked by the app', () => {
  it('matches when the draw is repeated from the sealed copies, and from the force’s own files', async () => {
    const files = [police('2018-10'), police('2018-11')];
    const { certificate, kept } = await certified(files);
    expect(await check(certificate, kept)).toEqual({ ok: true, value: { matches: true, differences: [] } });
    const fromFiles = await check(certificate, [], [...files].reverse());
    expect(fromFiles.ok && fromFiles.value.matches).toBe(true);
    expect(fromFiles.ok && checkedWords(certificate, fromFiles.value).details).toContain('the same 18 files');
  });

  it('matches from a workbook itself, and from the text that it was read as', async () => {
    const file = await workbook();
    const { certificate, kept } = await certified([file]);
    expect(certificate.frame.files[0]?.readAs?.sha256).not.toBe(certificate.frame.sha256);
    for (const sources of [await check(certificate, [], [file]), await check(certificate, kept)])
      expect(sources).toEqual({ ok: true, value: { matches: true, differences: [] } });
  });

  it('comes back from its file as it was written', async () => {
    const { certificate } = await certified([police('2018-12')]);
    expect(readCertificate(certificateText(certificate))).toEqual({ ok: true, value: certificate });
  });

  it('asks for the list when neither a copy nor a chosen file is the right one', async () => {
    const { certificate } = await certified([police('2018-10')]);
    const result = await check(certificate, [], [police('2018-11')]);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'list-missing', name: '2018-10-west-mercia-street.csv' },
    });
  });

  it.each<[string, (certificate: DrawCertificate) => void, string]>([
    [
      'another row',
      ({ result }) => result[0]?.drawn.splice(0, 1, 1),
      'Other rows are drawn, or in another order.',
    ],
    [
      'another order',
      ({ result }) => result[0]?.reserves.reverse(),
      'Other rows are drawn, or in another order.',
    ],
    [
      'another seed',
      ({ settings: of }) => Object.assign(of, { seed: 'x' }),
      'The SHA-256 of the result differs.',
    ],
    [
      'another count',
      ({ counts }) => Object.assign(counts, { eligible: 1 }),
      'The counts of what was excluded differ.',
    ],
    [
      'another hash',
      ({ frame }) => Object.assign(frame, { sha256: '0'.repeat(64) }),
      'The SHA-256 of the list does not follow from those of its files.',
    ],
    [
      'another number of rows',
      ({ frame }) => Object.assign(frame, { rows: 1 }),
      'The list has another number of rows.',
    ],
  ])('is refused in words when it holds %s', async (_, change, words) => {
    const { certificate, kept } = await certified([police('2018-10')]);
    const tampered = structuredClone(certificate);
    change(tampered);
    const result = await check(tampered, kept);
    expect(result.ok && result.value.matches).toBe(false);
    expect(result.ok && result.value.differences).toContain(words);
  });
});

describe('a file that is no certificate', () => {
  it.each([
    ['not JSON', 'Crime ID,Month', 'it is not JSON'],
    ['other JSON', '{"format":"something"}', '“format” is missing or wrong'],
    ['nothing', '', 'it is not JSON'],
  ])('is refused: %s', (_, text, words) => {
    const read = readCertificate(text);
    expect(read.ok ? '' : certificateFailureWords(read.failure)).toContain(words);
  });

  it('is refused with the place when a field is missing or impossible', async () => {
    const { certificate } = await certified([police('2018-10')]);
    const withWindow = { ...certificate, settings: { ...certificate.settings, windowTo: '2018-02-30' } };
    expect(readCertificate(JSON.stringify(withWindow))).toEqual({
      ok: false,
      failure: { kind: 'not-a-certificate', where: 'settings.windowTo' },
    });
  });
});
