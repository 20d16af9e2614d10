import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, it } from 'vitest';
import { KeyRing } from './key-ring';
import { newSetId, PageSeal } from './page-seal';

const INSPECTION = '1'.repeat(32);
const OTHER = '2'.repeat(32);
const SET = 'a'.repeat(32);
const plain = new TextEncoder().encode('a rare word on a page of rows');

let ring: KeyRing;
beforeAll(async () => {
  await sodium.ready;
  ring = new KeyRing(sodium, new Uint8Array(32).fill(1));
  ring.add(INSPECTION, new Uint8Array(32).fill(7));
  ring.add(OTHER, new Uint8Array(32).fill(7));
});

const openedAs = async (
  sealed: Uint8Array<ArrayBuffer>,
  page: { inspection?: string; set?: string; number?: number },
) => {
  const seal = await PageSeal.of(ring, page.inspection ?? INSPECTION, page.set ?? SET);
  return seal.open(page.number ?? 1, sealed);
};

describe('a sealed page of rows', () => {
  it('opens as the page that it was sealed as', async () => {
    const sealed = await (await PageSeal.of(ring, INSPECTION, SET)).seal(1, plain);
    expect(new Uint8Array((await openedAs(sealed, {})) ?? new ArrayBuffer(0))).toEqual(plain);
    expect(Buffer.from(sealed).includes(Buffer.from('rare'))).toBe(false);
  });

  it.each([
    ['another page of the set', { number: 2 }],
    ['a page of an earlier set', { set: 'b'.repeat(32) }],
    ['a page of another inspection, even under the same key', { inspection: OTHER }],
  ])('does not open as %s', async (_as, page) => {
    const sealed = await (await PageSeal.of(ring, INSPECTION, SET)).seal(1, plain);
    expect(await openedAs(sealed, page)).toBeNull();
  });

  it('does not open when a bit has flipped, or when it was cut off', async () => {
    const sealed = await (await PageSeal.of(ring, INSPECTION, SET)).seal(1, plain);
    const flipped = sealed.slice();
    flipped[5] = (flipped[5] ?? 0) ^ 0x10;
    expect(await openedAs(flipped, {})).toBeNull();
    expect(await openedAs(sealed.slice(0, -1), {})).toBeNull();
    expect(await openedAs(new Uint8Array(), {})).toBeNull();
  });

  it('never uses the key of one set for another', () => {
    const ids = new Set(Array.from({ length: 100 }, newSetId));
    expect(ids.size).toBe(100);
    expect([...ids].every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });

  it('is refused once the vault is locked', async () => {
    const locked = new KeyRing(sodium, new Uint8Array(32));
    locked.add(INSPECTION, new Uint8Array(32));
    locked.wipe();
    await expect(PageSeal.of(locked, INSPECTION, SET)).rejects.toThrow('vault is locked');
  });
});
