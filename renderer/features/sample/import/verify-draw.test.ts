import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseFilesOf } from '@shared/sampling/case-files';
import { certificateOf, certificateText, type DrawCertificate } from '@shared/sampling/certificate';
import type { DrawSettings, FrameEncoding, FrameFormat, Separator } from '@shared/sampling/frame';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFrameDesk } from './frame-desk';

const SCRIPT = fileURLToPath(new URL('../../../../docs/verify-draw.py', import.meta.url));
const POLICE = new URL('../../../../shared/sampling/fixtures/police-uk/', import.meta.url);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-draw-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Case {
  files: { name: string; bytes: Uint8Array<ArrayBuffer>; format: FrameFormat }[];
  settings: DrawSettings;
}

/** Draws in Node as the app does in its worker, and writes the lists and the certificate into a folder. */
async function drawInto(at: string, { files, settings }: Case): Promise<DrawCertificate> {
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

const policeCase = (seed: string): Case => ({
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
  settings: {
    algorithm: 'assay-draw-1',
    method: 'stratified',
    windowFrom: '2018-10-01',
    windowTo: '2018-12-31',
    offences: { 'Theft from the person': 'theft-from-person', 'Violence and sexual offences': 'abh' },
    strata: [
      { id: 'theft-from-person', target: 30, reserves: 15 },
      { id: 'abh', target: 30, reserves: 15 },
    ],
    keepRepeatedReferences: false,
    seed,
  },
});

function encode(text: string, encoding: FrameEncoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => `A${n}`) },
  fc.constantFrom('2017-01-05', '2017-02', '14/03/2017 09:30', '3-Apr-17', '42808', '31/02/2017', '2017-03'),
  fc.constantFrom(
    'Rape',
    'Stalking',
    'Theft',
    ' Rape ',
    '',
    ' ',
    'é',
    '\u0081x',
    '"',
    'a;b',
    'a,b',
    'x\r\ny',
    'x\ry',
  ),
);
const row = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      cell,
      fc.constantFrom('2017-01-05', '14/03/2017', '2017-02', '2017-04'),
      fc.constantFrom('Rape', 'Stalking', 'Theft'),
    ),
  },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }) },
);

const generated: fc.Arbitrary<Case> = fc
  .record({
    lists: fc.array(fc.array(row, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 3 }),
    encoding: fc.constantFrom<FrameEncoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'),
    separator: fc.constantFrom<Separator>(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    preamble: fc.constantFrom('', 'A title', 'A title\n\nand more'),
    hasMark: fc.boolean(),
    keepRepeatedReferences: fc.boolean(),
    isRandom: fc.boolean(),
    targets: fc.tuple(fc.nat(12), fc.nat(12)),
    reserves: fc.nat(6),
    seed: fc.string({ unit: 'grapheme', minLength: 1 }),
  })
  .map(({ lists, encoding, separator, lineEnd, preamble, hasMark, isRandom, targets, reserves, ...rest }) => {
    const quoted = (text: string) => (/["\r\n,;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const before = preamble === '' ? '' : `${preamble.replaceAll('\n', lineEnd)}${lineEnd}`;
    const headerRow = preamble === '' ? 0 : preamble.split('\n').length;
    const mark = hasMark && encoding.startsWith('utf') ? '\ufeff' : '';
    const files = lists.map((rows, at) => {
      const table = [['Crime ID', 'Month', 'Offence', 'Place', `Also`], ...rows];
      const text = table.map((cells) => cells.map(quoted).join(separator) + lineEnd).join('');
      // A last row of its own, so that no two files hold the same bytes.
      const bytes = encode(`${mark}${before}${text}B${at}${separator}2017-01-09${separator}Rape`, encoding);
      return { name: `list-${at}.csv`, bytes, format: { encoding, separator, headerRow } };
    });
    const ids = isRandom ? ['all'] : ['rape', 'stalking'];
    return {
      files,
      settings: {
        algorithm: 'assay-draw-1',
        method: isRandom ? 'random' : 'stratified',
        windowFrom: '2017-01-01',
        windowTo: '2017-03-31',
        offences: { Rape: 'rape', Stalking: 'stalking' },
        strata: ids.map((id, at) => ({ id, target: targets[at] ?? 0, reserves })),
        keepRepeatedReferences: rest.keepRepeatedReferences,
        seed: rest.seed,
      },
    };
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
  const cases = fc.sample(generated, { numRuns: 1_000, seed: 20_170_101 });
  const folders = cases.map((_, at) => join(folder, String(at)));
  let drawn = 0;
  for (const [at, generatedCase] of cases.entries()) {
    const { result } = await drawInto(folders[at] ?? '', generatedCase);
    drawn += result.reduce((total, stratum) => total + stratum.drawn.length, 0);
  }
  expect(drawn).toBeGreaterThan(4_000);
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
