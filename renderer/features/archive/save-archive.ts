import { bridge } from '@data/bridge';
import type { Workspace } from '@data/workspace';
import { blobsUsed } from '@shared/archive/archive-content';
import { LARGEST_ARCHIVE } from '@shared/archive/archive-manifest';
import { writeSize } from '@shared/attachments/limits';
import { findFramework } from '@shared/framework/frameworks';
import type { Snapshot } from '@shared/inspection/entities';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { dayOf } from '@shared/text/day';
import { fileNameOf, saveFailureWords, troubleWords } from './archive-words';
import { openArchiveWorker } from './archive-worker';

export type NotSaved = { kind: 'not-saved'; words: string };

/** Room in an archive for the rows and the journal, beside the files. */
const FOR_ROWS = 48 * 1024 * 1024;

/** An archive that could not be read again is not written. */
function tooLargeWords(snapshot: Snapshot): string | null {
  const bytes = snapshot.attachment.reduce((sum, attachment) => sum + attachment.bytes, 0);
  if (bytes <= LARGEST_ARCHIVE - FOR_ROWS) return null;
  return `The attachments have ${writeSize(bytes)} together, and an open archive holds ${writeSize(LARGEST_ARCHIVE)} at most. Nothing was written and the inspection is safe. Make a backup instead, which holds everything, or save copies of the largest attachments and remove them before.`;
}

/**
 * Everything of the open inspection as one open archive, written where the person says.
 * @param tell what is being done now, for the screen
 * @returns where it went; the failure's words are empty when the person changed their mind
 */
export async function saveArchive(
  workspace: Workspace,
  now: number,
  tell: (doing: string) => void,
): Promise<Result<string, NotSaved>> {
  await workspace.settled();
  const snapshot = workspace.snapshot();
  const [inspection] = snapshot.inspection;
  if (inspection === undefined) throw new InvariantError('an open workspace holds its inspection');
  tell('Reading the journal and the imported lists');
  const journal = await workspace.journal();
  const tooLarge = tooLargeWords(snapshot);
  if (tooLarge !== null) return fail({ kind: 'not-saved', words: tooLarge });
  const blobs = new Map<string, Uint8Array>();
  for (const { blob, name } of blobsUsed(snapshot)) {
    try {
      blobs.set(blob, await workspace.readBlob(blob));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'It could not be read.';
      return fail({ kind: 'not-saved', words: `“${name}” is not in the vault as it should be. ${why}` });
    }
  }
  const framework = findFramework(inspection.frameworkId, inspection.frameworkVersion) ?? null;
  const { version } = await bridge().ask('app:about', null);
  tell('Packing');
  const worker = openArchiveWorker();
  const content = { snapshot, journal, blobs, framework };
  const by = { app: `Assay ${version}`, at: now };
  const packed = await worker.ask('write', { content, by }, [...blobs.values()]);
  worker.close();
  if (!packed.ok) return fail({ kind: 'not-saved', words: troubleWords(packed.failure) });
  tell('Saving');
  const fileName = fileNameOf(inspection.title, `archive ${dayOf(now)}.zip`);
  const saved = await bridge().ask('export:save', { fileName, bytes: packed.value });
  return saved.ok
    ? succeed(saved.value.path)
    : fail({ kind: 'not-saved', words: saveFailureWords(saved.failure) });
}
