import { type DeviceKey, deviceIdOf } from '@shared/vault/device-key';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, expect, it } from 'vitest';
import { chainEntry, verifyChain } from './chain';
import { writeClock } from './clock';
import type { JournalEntry } from './entry';
import { checkSignatures, signLast } from './signature';

beforeAll(() => sodium.ready);

const INSPECTION = 'c0'.repeat(16);

function newKey(): DeviceKey {
  const { publicKey, privateKey: secretKey } = sodium.crypto_sign_keypair();
  return { publicKey, secretKey };
}

/** Acts of two entries each, as one laptop writes them. */
function acts(count: number, key: DeviceKey | null, device: string): JournalEntry<string>[] {
  const all: JournalEntry<string>[] = [];
  for (let act = 1; act <= count; act += 1) {
    const entries: JournalEntry<string>[] = [];
    for (const half of [1, 2]) {
      const seq = (act - 1) * 2 + half;
      entries.push(
        chainEntry<string>({
          device,
          seq,
          clock: writeClock({ milliseconds: seq, counter: 0 }, device),
          author: 'a',
          inspection: INSPECTION,
          table: 'note',
          row: 'r',
          op: 'patch',
          fields: [{ path: 'title', value: `${seq}`, replaced: null }],
          act: `act-${act}`,
          label: 'Write',
          previousHash: entries.at(-1)?.hash ?? all.at(-1)?.hash ?? '',
        }),
      );
    }
    all.push(...signLast(sodium, key, entries));
  }
  return all;
}

it('signs the end of every act, and the chain stays what it is', () => {
  const key = newKey();
  const entries = acts(3, key, deviceIdOf(key.publicKey));
  expect(verifyChain(entries).ok).toBe(true);
  expect(entries.map(({ signed }) => signed !== undefined)).toEqual([false, true, false, true, false, true]);
  expect(checkSignatures(sodium, entries)).toEqual({ good: 3, bad: [], unsignedDevices: 0 });
});

it('leaves alone what a device without a key wrote, and counts it', () => {
  const entries = acts(2, null, 'ab'.repeat(16));
  expect(checkSignatures(sodium, entries)).toEqual({ good: 0, bad: [], unsignedDevices: 1 });
  expect(signLast(sodium, newKey(), [])).toEqual([]);
});

it('finds the act that somebody without the key wrote again, with hashes that agree', () => {
  const key = newKey();
  const device = deviceIdOf(key.publicKey);
  const entries = acts(3, key, device);
  const [first, second, third, fourth, ...rest] = entries as [
    JournalEntry<string>,
    JournalEntry<string>,
    JournalEntry<string>,
    JournalEntry<string>,
  ];
  const { hash: _, signed, ...body } = fourth;
  const forged = { ...chainEntry({ ...body, label: 'Another' }), signed };
  const bad = [{ device, seq: 4 }];
  const with4 = (entry: JournalEntry<string>) => [first, second, third, entry, ...rest];
  expect(checkSignatures(sodium, with4(forged as JournalEntry<string>)).bad).toEqual(bad);
  const unsigned = { ...fourth };
  delete unsigned.signed;
  expect(checkSignatures(sodium, with4(unsigned)).bad).toEqual(bad);
  const other = signLast(sodium, newKey(), [fourth])[0] as JournalEntry<string>;
  expect(checkSignatures(sodium, with4(other)).bad, 'signed by another device').toEqual(bad);
  for (const garbage of [
    { key: 'xy', signature: '' },
    { key: '', signature: 'ff' },
  ])
    expect(checkSignatures(sodium, with4({ ...fourth, signed: garbage })).bad).toEqual(bad);
});
