import type { ByteSource } from '@shared/attachments/byte-source';
import type { Attachment } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';

/** A file on its way in, wherever it comes from. */
export interface Incoming {
  name: string;
  source: ByteSource;
  origin: Attachment['origin'];
}

export function incomingFile(file: File): Incoming {
  return { name: file.name, source: sourceOfFile(file), origin: 'file' };
}

/** The clipboard calls every picture the same. */
export function incomingPaste(file: File, now: number): Incoming {
  const ending = /\.\w+$/.exec(file.name)?.[0] ?? '';
  const name = /^image\.\w+$/.test(file.name) ? `Pasted picture ${writeInstant(now)}${ending}` : file.name;
  return { name: name.replaceAll(':', '.'), source: sourceOfFile(file), origin: 'pasted' };
}

function sourceOfFile(file: File): ByteSource {
  return {
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}
