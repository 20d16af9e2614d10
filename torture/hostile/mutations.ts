import { type Unzipped, unzipSync, zipSync } from 'fflate';

/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const upTo = (random: Random, most: number): number => Math.floor(random() * most);

const flipBits: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  for (let flips = 1 + upTo(random, 8); flips > 0 && changed.length > 0; flips -= 1)
    changed[upTo(random, changed.length)] =
      (changed[upTo(random, changed.length)] ?? 0) ^ (1 << upTo(random, 8));
  return changed;
};

const truncate: Mutation = (bytes, random) => bytes.slice(0, upTo(random, bytes.length + 1));

const takeOut: Mutation = (bytes, random) => {
  const from = upTo(random, bytes.length);
  return joined(bytes.subarray(0, from), bytes.subarray(from + upTo(random, 400)));
};

const repeatPart: Mutation = (bytes, random) => {
  const from = upTo(random, bytes.length);
  const part = bytes.subarray(from, from + 1 + upTo(random, 2000));
  const times = 1 + upTo(random, 40);
  return joined(bytes.subarray(0, from), ...Array.from({ length: times }, () => part), bytes.subarray(from));
};

const fill: Mutation = (bytes, random) => {
  const from = upTo(random, bytes.length);
  return bytes.slice().fill([0, 0xff, 0x22, 0x3c][upTo(random, 4)] ?? 0, from, from + 1 + upTo(random, 64));
};

/** What has troubled readers of text before: huge numbers, deep nesting, quotes that never close, names of the prototype. */
const BAD_WORDS = [
  '99999999999999999999999999',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  'constructor',
  '"',
  '\u0000',
  '\ufeff',
  '\ud800',
  '../../../../etc/passwd',
  '=cmd|calc!A1',
  '&lol9;',
  '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;&b;">]>',
  '['.repeat(5000),
  '{"a":'.repeat(5000),
  '<w:p>'.repeat(5000),
  '"'.repeat(3001),
  ','.repeat(20_000),
  'A'.repeat(200_000),
];

const insertWord: Mutation = (bytes, random) => {
  const at = upTo(random, bytes.length + 1);
  const word = new TextEncoder().encode(BAD_WORDS[upTo(random, BAD_WORDS.length)] ?? '');
  const over = random() < 0.5 ? upTo(random, 20) : 0;
  return joined(bytes.subarray(0, at), word, bytes.subarray(at + over));
};

const noise: Mutation = (_bytes, random) =>
  Uint8Array.from({ length: upTo(random, 3000) }, () => upTo(random, 256));

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  truncate,
  takeOut,
  repeatPart,
  fill,
  insertWord,
  insertWord,
  noise,
];

function once(bytes: Uint8Array, random: Random): Uint8Array {
  return (MUTATIONS[upTo(random, MUTATIONS.length)] ?? flipBits)(bytes, random);
}

/** A zip as somebody would make it who wants its inside to be read: one of its files is changed, the rest fits again. */
function insideZip(bytes: Uint8Array, random: Random): Uint8Array {
  const files: Unzipped = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[upTo(random, names.length)] ?? '';
  const inside = files[name];
  if (inside === undefined) return bytes;
  if (random() < 0.1) delete files[name];
  else files[name] = once(inside, random).slice();
  if (random() < 0.1) files[`../${name}`] = inside.slice();
  return zipSync(files, { level: 1 });
}

/** A changed copy of a real file: mostly one change, at times several on top of each other. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  let changed = isZip && random() < 0.6 ? insideZip(bytes, random) : once(bytes, random);
  for (let more = random(); more < 0.2; more = random()) changed = once(changed, random);
  return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
