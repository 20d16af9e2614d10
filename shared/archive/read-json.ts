import { fail, type Result, succeed } from '@shared/result';
import { strFromU8 } from 'fflate';
import type { ArchiveFailure } from './archive-failure';

const DEEPEST = 100;

/** How deep brackets are nested; a reader that follows them could run out of stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > DEEPEST) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

/** @param path for the failure @returns what the JSON says, not checked any further */
export function readJson(bytes: Uint8Array, path: string): Result<unknown, ArchiveFailure> {
  const text = strFromU8(bytes).replace(/^\uFEFF/, '');
  if (isTooDeep(text)) return fail({ kind: 'too-large', what: 'nested-too-deeply' });
  try {
    return succeed(JSON.parse(text) as unknown);
  } catch {
    return fail({ kind: 'not-json', path });
  }
}
