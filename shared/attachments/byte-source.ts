/** A file that is read piece by piece, so that a large one is never in memory whole. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `from` up to `to`, fewer where the file ends before that. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Bytes that are already in memory, as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (from, to) => Promise.resolve(bytes.subarray(from, to)) };
}

/** One character a byte, so that positions in the text are positions in the bytes. */
export function asLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The reverse of `asLatin1`. */
export function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
