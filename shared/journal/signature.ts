import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type DeviceKey, deviceIdOf } from '@shared/vault/device-key';
import type { Sodium } from '@shared/vault/sodium';
import type { HeadSignature, JournalEntry } from './entry';

type Signing = Pick<Sodium, 'crypto_sign_detached' | 'crypto_sign_verify_detached'>;

/**
 * Signs the end of a chain. The hash covers everything before it, so one signature answers for all of it.
 * @returns Ed25519, hex
 */
export function signHead(sodium: Signing, key: DeviceKey, entry: JournalEntry<string>): HeadSignature {
  const signature = sodium.crypto_sign_detached(messageOf(entry), key.secretKey);
  return { key: bytesToHex(key.publicKey), signature: bytesToHex(signature) };
}

/** The same entries, the last one signed; an act that changes nothing stays empty. */
export function signLast(
  sodium: Signing,
  key: DeviceKey | null,
  entries: readonly JournalEntry<string>[],
): readonly JournalEntry<string>[] {
  const last = entries.at(-1);
  if (key === null || last === undefined) return entries;
  return [...entries.slice(0, -1), { ...last, signed: signHead(sodium, key, last) }];
}

/** False when the signature is of other words or of another device. */
export function isSignedBy(sodium: Signing, entry: JournalEntry<string>, signed: HeadSignature): boolean {
  try {
    const publicKey = hexToBytes(signed.key);
    if (deviceIdOf(publicKey) !== entry.device) return false;
    return sodium.crypto_sign_verify_detached(hexToBytes(signed.signature), messageOf(entry), publicKey);
  } catch {
    return false; // no hex, or too short to be a key
  }
}

export interface SignatureCheck {
  /** Ends of acts that carry a good signature of their device. */
  good: number;
  /** Acts whose end a device left unsigned after it had begun to sign, and signatures that are wrong. */
  bad: { device: string; seq: number }[];
  /** Devices that never signed: they wrote before signatures came, or elsewhere. */
  unsignedDevices: number;
}

/**
 * Checks the signatures of every device.
 * @param entries each device's in order of `seq`
 */
export function checkSignatures(sodium: Signing, entries: Iterable<JournalEntry<string>>): SignatureCheck {
  const check: SignatureCheck = { good: 0, bad: [], unsignedDevices: 0 };
  const devices = new Map<string, JournalEntry<string>[]>();
  for (const entry of entries) {
    const own = devices.get(entry.device);
    if (own === undefined) devices.set(entry.device, [entry]);
    else own.push(entry);
  }
  for (const own of devices.values()) {
    if (own.every(({ signed }) => signed === undefined)) check.unsignedDevices += 1;
    else checkDevice(sodium, own, check);
  }
  return check;
}

/** A device id is made from its key, so one that has signed once signs from its first act on. */
function checkDevice(sodium: Signing, own: readonly JournalEntry<string>[], check: SignatureCheck): void {
  for (const [at, entry] of own.entries()) {
    const isEndOfAct = own[at + 1]?.act !== entry.act;
    const { device, seq, signed } = entry;
    if (signed === undefined) {
      if (isEndOfAct) check.bad.push({ device, seq });
    } else if (isSignedBy(sodium, entry, signed)) check.good += 1;
    else check.bad.push({ device, seq });
  }
}

function messageOf({ inspection, device, seq, hash }: JournalEntry<string>): Uint8Array {
  return utf8ToBytes(`assay journal head 1\n${inspection}\n${device}\n${seq}\n${hash}`);
}
