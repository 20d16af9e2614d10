import type { FrameFile, FrameFormat } from '@shared/sampling/frame';

/** Where the bytes of a list come from: a file the person chose, or the sealed copy of an earlier import. */
export interface ListSource {
  name: string;
  /** Size in bytes, for progress; that of the text, where it is packed. */
  bytes: number;
  open(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

export function fileSource(file: File): ListSource {
  return { name: file.name, bytes: file.size, open: () => file.stream() };
}

export function bytesSource(name: string, bytes: Uint8Array<ArrayBuffer>): ListSource {
  return { name, bytes: bytes.length, open: () => streamOf(bytes) };
}

/** @param bytes the size before packing */
function packedSource(name: string, packed: Uint8Array<ArrayBuffer>, bytes: number): ListSource {
  return { name, bytes, open: () => streamOf(packed).pipeThrough(new DecompressionStream('gzip')) };
}

/** The sealed copy of an imported file, opened: the bytes its rows are numbered in. */
export function keptSource(
  file: Pick<FrameFile, 'name' | 'bytes' | 'packing' | 'readAs'>,
  bytes: Uint8Array<ArrayBuffer>,
): ListSource {
  const size = file.readAs?.bytes ?? file.bytes;
  return file.packing === 'gzip' ? packedSource(file.name, bytes, size) : bytesSource(file.name, bytes);
}

const PIECE = 1 << 20;

/** Hands bytes over in pieces: one huge piece would be decoded into one huge text. */
function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + PIECE));
      at += PIECE;
    },
  });
}

/** A decoder for the formats of a frame: takes away a byte order mark, and puts U+FFFD for what it cannot read. */
export function decoderFor(format: Pick<FrameFormat, 'encoding'>): TextDecoder {
  return new TextDecoder(format.encoding);
}
