import fc from 'fast-check';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, it } from 'vitest';
import { KEY_BYTES, NONCE_BYTES, type SealedAs, seal, unseal } from './envelope';

beforeAll(() => sodium.ready);

const key = new Uint8Array(KEY_BYTES).fill(7);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const as: SealedAs = ['row', 'inspection', 'note', 'row-1', 3];
const sealNow = (what: Uint8Array, label = as, under = key): Uint8Array =>
  seal(sodium, under, sodium.randombytes_buf(NONCE_BYTES), label, what);

describe('a sealed record', () => {
  it('opens as what it was sealed as', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (plain) => {
        expect(unseal(sodium, key, as, sealNow(plain))).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it('shows nothing of what is in it, and never looks the same twice', () => {
    const words = text('a rare word about a rape case');
    const [one, other] = [sealNow(words), sealNow(words)];
    expect(Buffer.from(one).includes(Buffer.from('rare'))).toBe(false);
    expect(one).not.toEqual(other);
  });

  it.each<[string, SealedAs]>([
    ['another row', ['row', 'inspection', 'note', 'row-2', 3]],
    ['an older version of the row', ['row', 'inspection', 'note', 'row-1', 2]],
    ['a row of another table', ['row', 'inspection', 'finding', 'row-1', 3]],
    ['a row of another inspection', ['row', 'other', 'note', 'row-1', 3]],
    ['a journal entry', ['entry', 'inspection', 'note', 'row-1', 3]],
    ['something whose parts read the same in a row', ['row', 'inspection', 'note', 'row-13']],
    ['something whose parts are cut elsewhere', ['row', 'inspection","note', 'row-1', 3]],
  ])('does not pass for %s', (_, other) => {
    expect(unseal(sodium, key, other, sealNow(text('x')))).toEqual({
      ok: false,
      failure: { kind: 'not-authentic' },
    });
  });

  it('does not open under another key', () => {
    const other = new Uint8Array(KEY_BYTES).fill(8);
    expect(unseal(sodium, other, as, sealNow(text('x'))).ok).toBe(false);
  });

  it('does not open after any one bit was flipped', () => {
    const sealed = sealNow(text('the file does not show it'));
    for (let bit = 8; bit < sealed.length * 8; bit += 1) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unseal(sodium, key, as, flipped).ok).toBe(false);
    }
  });

  it('does not open when it is cut short at any byte, or made longer', () => {
    const sealed = sealNow(text('the file does not show it'));
    for (let length = 0; length < sealed.length; length += 1)
      expect(unseal(sodium, key, as, sealed.slice(0, length)).ok).toBe(false);
    expect(unseal(sodium, key, as, Uint8Array.from([...sealed, 0])).ok).toBe(false);
  });

  it('says so when a newer version of Assay wrote it', () => {
    const sealed = sealNow(text('x'));
    for (let format = 2; format < 256; format += 1) {
      sealed[0] = format;
      expect(unseal(sodium, key, as, sealed)).toEqual({
        ok: false,
        failure: { kind: 'newer-format', format },
      });
    }
  });

  it('cannot be passed off as an older format', () => {
    const sealed = sealNow(text('x'));
    sealed[0] = 0;
    expect(unseal(sodium, key, as, sealed)).toEqual({ ok: false, failure: { kind: 'not-authentic' } });
  });
});
