import fc from 'fast-check';
import { strToU8 } from 'fflate';
import type { DrawSettings, FrameEncoding, FrameFormat, Separator } from '../frame';

/** Lists and the draw that is made from them; the columns are reference, date and offence, in this order. */
export interface DrawnLists {
  files: { name: string; bytes: Uint8Array<ArrayBuffer>; format: FrameFormat }[];
  settings: DrawSettings;
}

function encode(text: string, encoding: FrameEncoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return strToU8(text);
  if (encoding === 'windows-1252' || encoding === 'macintosh') return strToU8(text, true);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  }
  return bytes;
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => `A${n}`) },
  fc.constantFrom('2017-01-05', '2017-02', '14/03/2017 09:30', '3-Apr-17', '42808', '31/02/2017', '2017-03'),
  fc.constantFrom('Rape', 'Stalking', 'Theft', ' Rape ', '', ' ', 'é', '\u0081x', '"'),
  fc.constantFrom('a;b', 'a,b', 'x\r\ny', 'x\ry'),
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

const drawnLists: fc.Arbitrary<DrawnLists> = fc
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
      const table = [['Crime ID', 'Month', 'Offence', 'Place', 'Also'], ...rows];
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

/** 1,000 draws from lists of any shape and encoding: invented, and the same at every call. */
export function thousandDraws(): DrawnLists[] {
  return fc.sample(drawnLists, { numRuns: 1_000, seed: 20_170_101 });
}

/**
 * SHA-256 over the results of `thousandDraws()`, each as `resultSha256` gives it, in hexadecimal and one after the other.
 * The draws are repeated by Node, by the app's own window and, without our code, by `docs/verify-draw.py`.
 */
export const THOUSAND_DRAWS_SHA256 = 'a804d1bede520780a26da25fa3298b47750519f8e7c434ddc74e2317b310e362';
