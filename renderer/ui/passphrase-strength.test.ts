import { expect, it } from 'vitest';
import { passphraseStrength } from './passphrase-strength';

it.each(['password', 'Password1', '12345678', 'aaaaaaaaaaaa', 'qwerty 2017', 'letmein letmein'])(
  'refuses "%s", which would be tried first',
  (passphrase) => {
    expect(passphraseStrength(passphrase).isRefused).toBe(true);
  },
);

it('calls two ordinary words weak', () => {
  expect(passphraseStrength('kettle harbour')).toMatchObject({ word: 'Weak', isRefused: false });
});

it('calls four ordinary words strong', () => {
  expect(passphraseStrength('kettle harbour violet engine')).toMatchObject({ word: 'Strong', level: 3 });
});

it('gives nothing for saying a word twice', () => {
  const once = passphraseStrength('kettle harbour violet');
  expect(passphraseStrength('kettle harbour violet violet').level).toBe(once.level);
});

it('never calls a longer passphrase weaker', () => {
  const words = 'kettle harbour violet engine marble lantern'.split(' ');
  const levels = words.map((_, at) => passphraseStrength(words.slice(0, at + 1).join(' ')).level);
  expect(levels).toEqual([...levels].sort());
});

it('says how long guessing would take', () => {
  expect(passphraseStrength('kettle harbour').time).toBe('about 3 minutes');
  expect(passphraseStrength('kettle harbour violet engine').time).toBe('about 28 years');
});
