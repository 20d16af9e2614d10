import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseFilesOf } from '@shared/sampling/case-files';
import { certificateOf, certificateText, type DrawCertificate } from '@shared/sampling/certificate';
import type { FrameFormat } from '@shared/sampling/frame';
import {
  type DrawnLists,
  THOUSAND_DRAWS_SHA256,
  thousandDraws,
} from '@shared/sampling/testing/generated-lists';
import { policeDraw } from '@shared/sampling/testing/police-draw';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFrameDesk } from './frame-desk';

const SCRIPT = fileURLToPath(new URL('../../../../docs/verify-draw.py', import.meta.url));
const POLICE = new URL('../../../../shared/sampling/fixtures/police-uk/', import.meta.url);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-draw-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Draws in Node as the app does in its worker, and writes the lists and the certificate into a folder. */
async function drawInto(at: string, { files, settings }: DrawnLists): Promise<DrawCertificate> {
  const desk = openFrameDesk();
  const chosen = files.map(({ name, bytes }) => new File([bytes], name));
  const looked = await desk.look({ files: chosen, choices: files.map(({ format }) => format) });
  const mapping = { reference: 0, recordedOn: 1, offence: 2 };
  const read = looked.ok
    ? await desk.read({ formats: files.map(({ format }) => format), mapping }, () => undefined)
    : looked;
  if (!read.ok) throw new Error(read.failure.kind);
  const { sha256, columns, summary } = read.value;
  const drawn = await desk.draw({ settings, frameSha256: sha256 }, () => undefined);
  if (!drawn.ok) throw new Error(drawn.failure.kind);
  const { counts, result, resultSha256, rows } = drawn.value;
  const named = { force: 'West Mercia Police', referencesInUse: [] };
  const caseFiles = caseFilesOf('d', result, new Map(rows.map((row) => [row.row, row])), settings, named);
  const kept = read.value.files.map(({ file }) => ({ ...file, blob: 'b' }));
  const source = { files: kept, sha256, columns, mapping, rows: summary.rows };
  const draw = { frame: 'f', title: 'Draw 1', settings, counts, resultSha256, drawnAt: 0 };
  const certificate = certificateOf(draw, { source, importedAt: 0 }, caseFiles, '2026-01-01T00:00:00.000Z');
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'certificate.json'), certificateText(certificate));
  for (const [index, { bytes }] of files.entries()) writeFileSync(join(at, `list-${index}.csv`), bytes);
  return certificate;
}

/** Runs the script once for each folder, in one Python for speed; answers what each run said. */
function verify(folders: readonly string[]): string[] {
  const driver = `
import contextlib, glob, io, json, runpy, sys
said = []
for folder in json.load(sys.stdin):
    sys.argv = ['verify-draw.py', folder + '/certificate.json', *sorted(glob.glob(folder + '/list-*.csv'))]
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try: runpy.run_path(${JSON.stringify(SCRIPT)})
        except SystemExit as end: out.write(str(end.code))
    said.append(out.getvalue().strip())
print(json.dumps(said))`;
  const answer = execFileSync('python3', ['-c', driver], {
    input: JSON.stringify(folders),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as string[];
}

const policeCase = (seed: string): DrawnLists => ({
  files: ['2018-10', '2018-11', '2018-12'].map((month) => {
    const name = `${month}-west-mercia-street.csv`;
    const bytes = new Uint8Array(readFileSync(new URL(name, POLICE)));
    // The columns are put in the order of the other cases: reference, month, offence.
    const lines = new TextDecoder()
      .decode(bytes)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const text = lines.map((cells) => [cells[0], cells[1], cells[9], ...cells.slice(2)].join(',')).join('\n');
    const format: FrameFormat = { encoding: 'utf-8', separator: ',', headerRow: 0 };
    return { name, bytes: new TextEncoder().encode(`${text}\n`), format };
  }),
  settings: policeDraw(30, 15, seed),
});

it('is repeated from its certificate by the independent script, on the police lists', async () => {
  const at = join(folder, 'police');
  const certificate = await drawInto(at, policeCase('a seed'));
  expect(certificate.result.map(({ drawn }) => drawn.length)).toEqual([30, 30]);
  expect(verify([at])).toEqual([
    expect.stringMatching(/^MATCHES: 60 files drawn from \d+ eligible of 1253 rows$/),
  ]);
});

it('is repeated by the script for 1,000 generated lists of any shape and encoding', async () => {
  const cases = thousandDraws();
  const folders = cases.map((_, at) => join(folder, String(at)));
  const results = createHash('sha256');
  let drawn = 0;
  for (const [at, lists] of cases.entries()) {
    const { result, resultSha256 } = await drawInto(folders[at] ?? '', lists);
    results.update(resultSha256);
    drawn += result.reduce((total, stratum) => total + stratum.drawn.length, 0);
  }
  expect(drawn).toBeGreaterThan(4_000);
  expect(results.digest('hex'), 'what the window draws is held against this').toBe(THOUSAND_DRAWS_SHA256);
  const said = verify(folders);
  expect(said.map((words) => words.split(':')[0])).toEqual(cases.map(() => 'MATCHES'));
}, 120_000);

it('is refused by the script when a row, the seed or a count of the certificate was changed', async () => {
  const tamper = async (name: string, change: (certificate: DrawCertificate) => void) => {
    const at = join(folder, name);
    const certificate = await drawInto(at, policeCase('a seed'));
    change(certificate);
    writeFileSync(join(at, 'certificate.json'), certificateText(certificate));
    return verify([at])[0];
  };
  const seed = await tamper('seed', ({ settings }) => {
    settings.seed = 'a Seed';
  });
  expect(seed).toBe('DOES NOT MATCH: the drawn rows, the SHA-256 of the result');
  const swapped = await tamper('row', ({ result }) => {
    result[0]?.drawn.reverse();
  });
  expect(swapped).toBe('DOES NOT MATCH: the drawn rows');
  const counted = await tamper('count', ({ counts }) => {
    counts.eligible += 1;
  });
  expect(counted).toBe('DOES NOT MATCH: the counts');
});

it('is refused by the script when a list was changed by one byte', async () => {
  const at = join(folder, 'byte');
  const police = policeCase('a seed');
  await drawInto(at, police);
  const bytes = police.files[1]?.bytes.slice() ?? new Uint8Array(1);
  bytes[bytes.length - 2] = 0x41;
  writeFileSync(join(at, 'list-1.csv'), bytes);
  expect(verify([at])[0]).toMatch(
    /^2018-11-west-mercia-street.csv: hand over the file with SHA-256 [0-9a-f]{64}$/,
  );
});
