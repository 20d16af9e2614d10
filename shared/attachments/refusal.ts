import { kindByName, kindWords, typeWords } from './file-kind';
import { LARGEST_ATTACHMENT, MOST_ATTACHED, writeSize } from './limits';

/** Why a file was not attached. */
export type Refusal =
  | { kind: 'too-large'; name: string; bytes: number }
  | { kind: 'no-room'; name: string; bytes: number; held: number }
  | { kind: 'empty'; name: string }
  | { kind: 'folder'; name: string }
  | { kind: 'misnamed'; name: string; mediaType: string }
  | { kind: 'unreadable'; name: string }
  /** The vault did not take it; the words say why. */
  | { kind: 'not-stored'; name: string; words: string }
  | { kind: 'stopped'; name: string };

const UNTOUCHED = 'It was not attached; everything else is as it was.';

/** One sentence or two about what happened, what is safe and what to do next. */
export function refusalWords(refusal: Refusal): string {
  const name = `“${refusal.name}”`;
  switch (refusal.kind) {
    case 'too-large':
      return `${name} is ${sizeAbove(refusal.bytes, LARGEST_ATTACHMENT)}; a file may have ${writeSize(LARGEST_ATTACHMENT)} at most. ${UNTOUCHED} Attach the part that matters, or say in the note where the whole is kept.`;
    case 'no-room':
      return `${name} is ${writeSize(refusal.bytes)}, and this inspection already holds ${writeSize(refusal.held)} of the ${writeSize(MOST_ATTACHED)} that it may. ${UNTOUCHED} Remove an attachment that nobody needs, or say in the note where the file is kept.`;
    case 'empty':
      return `${name} is empty: it has no bytes. ${UNTOUCHED} Copy it again from where it came from.`;
    case 'folder':
      return `${name} is a folder. ${UNTOUCHED} Open it and choose the files in it.`;
    case 'misnamed':
      return `${name} is named as ${kindWords(kindByName(refusal.name))}, but its content is a ${typeWords(refusal.mediaType)}. ${UNTOUCHED} Ask who gave it to you; if this is what you were meant to get, give it its right ending and attach it again.`;
    case 'unreadable':
      return `${name} could not be read to its end: it may have been moved or changed meanwhile, or its drive taken out. ${UNTOUCHED} Copy it to this laptop and attach it from there.`;
    case 'not-stored':
      return `${name}: ${refusal.words}`;
    case 'stopped':
      return `You stopped ${name}. ${UNTOUCHED}`;
  }
}

/** A size that does not read like the limit it is above. */
function sizeAbove(bytes: number, limit: number): string {
  const size = writeSize(bytes);
  return size === writeSize(limit) ? `a little over ${size}` : size;
}

/** Whether a file may be attached, before a byte of it is read. Null when it may. */
export function refuseBySize(name: string, bytes: number, held: number): Refusal | null {
  if (bytes === 0) return { kind: 'empty', name };
  if (bytes > LARGEST_ATTACHMENT) return { kind: 'too-large', name, bytes };
  if (held + bytes > MOST_ATTACHED) return { kind: 'no-room', name, bytes, held };
  return null;
}
