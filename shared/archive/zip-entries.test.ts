import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from './read-zip';
import { unpackedBytes, zipEntries } from './zip-entries';

/** The end of a zip that claims four billion files, and none of them. */
function billions(): Uint8Array {
  const bytes = new Uint8Array(56 + 20 + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setUint32(32, 0xffffffff, true);
  view.setUint32(56, 0x07064b50, true);
  view.setUint32(64, 0, true);
  view.setUint32(76, 0x06054b50, true);
  view.setUint16(84, 0xffff, true);
  return bytes;
}

describe('the list of files of a zip', () => {
  it('says how much room each takes', () => {
    const zip = zipSync({ 'a.txt': strToU8('a'.repeat(1000)), 'b.txt': [strToU8('bb'), { level: 0 }] });
    const entries = zipEntries(zip, 10);
    if (!entries.ok) throw new Error(entries.failure.kind);
    expect(entries.value.map(({ name, unpacked }) => [name, unpacked])).toEqual([
      ['a.txt', 1000],
      ['b.txt', 2],
    ]);
    expect(unpackedBytes(entries.value)).toBe(1002);
  });

  it('is not read on when it claims to be endless', () => {
    const start = performance.now();
    expect(zipEntries(billions(), 5000)).toEqual({ ok: false, failure: { kind: 'too-many-files' } });
    expect(readZip(billions())).toEqual({
      ok: false,
      failure: { kind: 'too-large', what: 'number-of-files' },
    });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('counts stored bytes at what they are, not at what they are said to be', () => {
    const zip = zipSync({ 'a.bin': new Uint8Array(5000) }, { level: 0 });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
    view.setUint32(view.getUint32(zip.length - 6, true) + 24, 1, true);
    const entries = zipEntries(zip, 10);
    expect(entries.ok && unpackedBytes(entries.value)).toBe(5000);
  });
});
