import { bridge } from '@data/bridge';
import type { Workspace } from '@data/workspace';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Row } from '@shared/inspection/entities';
import type { SaveFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';

const PIECE = 1024 * 1024;
const SAFE = 'The attachment is safe in the vault.';

type NotSaved = { kind: 'not-saved'; words: string };

function failureWords(failure: SaveFailure | { kind: 'given-up' }): string {
  switch (failure.kind) {
    case 'cancelled':
      return '';
    case 'disk-full':
      return `The disk is full, so no copy was saved. ${SAFE} Make room or choose another drive, then save again.`;
    case 'not-writable':
      return `${failure.path} cannot be written to, so no copy was saved. ${SAFE} Choose another folder.`;
    case 'failed':
      return `The copy could not be written (${failure.code}). ${SAFE} Choose another folder and try again.`;
    case 'given-up':
      return `Saving was interrupted, and nothing of the copy is left. ${SAFE} Save it again.`;
  }
}

/**
 * Writes an attachment, unsealed, where the person says; piece by piece, and checked against its fingerprint.
 * @returns where it went; the failure's words are empty when the person changed their mind
 */
export async function saveCopy(
  workspace: Workspace,
  { name, blob, bytes, sha256: expected }: Row<'attachment'>,
): Promise<Result<string, NotSaved>> {
  const begun = await bridge().ask('export:begin', { fileName: name.slice(-200) });
  if (!begun.ok) return fail({ kind: 'not-saved', words: failureWords(begun.failure) });
  const { id } = begun.value;
  const giveUp = async (words: string) => {
    await bridge().ask('export:end', { id, keep: false });
    return fail<NotSaved>({ kind: 'not-saved', words });
  };
  try {
    const source = workspace.blobSource(blob, bytes);
    const hash = sha256.create();
    for (let from = 0; from < bytes; from += PIECE) {
      const piece = await source.read(from, from + PIECE);
      hash.update(piece);
      const written = await bridge().ask('export:append', { id, bytes: piece });
      if (!written.ok) return fail({ kind: 'not-saved', words: failureWords(written.failure) });
    }
    if (bytesToHex(hash.digest()) !== expected)
      return await giveUp(
        'The bytes in the vault are not the ones that were attached, so no copy was saved. Attach the original again.',
      );
  } catch (error) {
    return await giveUp(error instanceof Error ? error.message : 'Something went wrong.');
  }
  const saved = await bridge().ask('export:end', { id, keep: true });
  return saved.ok
    ? succeed(saved.value.path)
    : fail({ kind: 'not-saved', words: failureWords(saved.failure) });
}
