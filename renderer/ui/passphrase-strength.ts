/** What somebody who has the laptop and good equipment would need, said honestly: an estimate, not a promise. */
export interface Strength {
  level: 1 | 2 | 3;
  word: 'Weak' | 'Fair' | 'Strong';
  /** "about 3 weeks" */
  time: string;
  /** Would fall to the first few thousand guesses: not accepted. */
  isRefused: boolean;
}

/** Passphrases an attacker tries first, as whole words. */
const FIRST_GUESSES = new Set(
  (
    'password passwort passphrase letmein welcome qwerty qwertyuiop asdfgh zxcvbn admin administrator secret ' +
    'police inspector inspection assay dragon monkey football liverpool arsenal chelsea sunshine princess iloveyou ' +
    'summer winter spring autumn january february march april june july august september october november december'
  ).split(' '),
);
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '9876543210',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];

const BITS_OF_A_FIRST_GUESS = 5;
/** People choose words out of about two thousand that come to mind. */
const BITS_OF_A_WORD = 11;
const BITS_OF_A_YEAR = 7;
const REFUSED_BELOW_BITS = 20;

/**
 * Argon2id with 64 MiB and three passes, on a hundred graphics cards at a hundred guesses a second each.
 * The order of magnitude is what matters.
 */
const GUESSES_PER_SECOND = 10_000;

const HOUR = 3600;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

export function passphraseStrength(passphrase: string): Strength {
  const bits = passphraseBits(passphrase);
  const seconds = 2 ** (bits - 1) / GUESSES_PER_SECOND;
  const isRefused = bits < REFUSED_BELOW_BITS;
  const time = inWords(seconds);
  if (seconds < YEAR / 12) return { level: 1, word: 'Weak', time, isRefused };
  if (seconds < 10 * YEAR) return { level: 2, word: 'Fair', time, isRefused };
  return { level: 3, word: 'Strong', time, isRefused };
}

/** Rough information content: words count as words, not as the letters they are made of. */
function passphraseBits(passphrase: string): number {
  const seen = new Set<string>();
  let bits = 0;
  for (const part of passphrase.toLowerCase().match(/[a-z]+|\d+|[^a-z\d\s]+/g) ?? []) {
    bits += seen.has(part) ? 1 : bitsOfPart(part);
    seen.add(part);
  }
  const capitals = passphrase.replace(/(^|\s)[A-Z]/g, '').match(/[A-Z]/g)?.length ?? 0;
  return bits + Math.min(capitals, 4);
}

function bitsOfPart(part: string): number {
  if (FIRST_GUESSES.has(part) || isRun(part) || new Set(part).size <= 2) return BITS_OF_A_FIRST_GUESS;
  if (/^(19|20)\d\d$/.test(part)) return BITS_OF_A_YEAR;
  if (/^\d+$/.test(part)) return part.length * 3;
  if (/^[a-z]+$/.test(part))
    return part.length < 4 ? part.length * 3 : BITS_OF_A_WORD + Math.max(0, part.length - 9) * 2;
  return part.length * 4;
}

function isRun(part: string): boolean {
  return part.length >= 3 && RUNS.some((run) => run.includes(part));
}

function inWords(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  if (seconds < HOUR) return about(seconds / 60, 'minute');
  if (seconds < DAY) return about(seconds / HOUR, 'hour');
  if (seconds < 60 * DAY) return about(seconds / DAY, 'day');
  if (seconds < YEAR) return about(seconds / (30 * DAY), 'month');
  if (seconds < 1000 * YEAR) return about(seconds / YEAR, 'year');
  return 'more than a thousand years';
}

function about(amount: number, unit: string): string {
  const whole = Math.max(1, Math.round(amount));
  return `about ${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
