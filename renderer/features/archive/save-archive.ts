import { bridge } from '@data/bridge';
import type { Workspace } from '@data/workspace';
import { blobsUsed } from '@shared/archive/archive-content';
import { findFramework } from '@shared/framework/frameworks';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { dayOf } from '@shared/text/day';
import { fileNameOf, saveFailureWords, troubleWords } from './archive-words';
import { openArchiveWorker } from './archive-worker';

export type NotSaved = { kind: 'not-saved'; words: string };

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
  const blobs = new Map<string, Uint8Array>();
  for (const { blob } of blobsUsed(snapshot)) blobs.set(blob, await workspace.readBlob(blob));
  const framework = findFramework(inspection.frameworkId, inspection.frameworkVersion) ?? null;
  const { version } = await bridge().ask('app:about', null);
  tell('Packing');
  const worker = openArchiveWorker();
  const content = { snapshot, journal, blobs, framework };
  const packed = await worker.ask('write', { content, by: { app: `Assay ${version}`, at: now } });
  worker.close();
  if (!packed.ok) return fail({ kind: 'not-saved', words: troubleWords(packed.failure) });
  tell('Saving');
  const fileName = fileNameOf(inspection.title, `archive ${dayOf(now)}.zip`);
  const saved = await bridge().ask('export:save', { fileName, bytes: packed.value });
  return saved.ok
    ? succeed(saved.value.path)
    : fail({ kind: 'not-saved', words: saveFailureWords(saved.failure) });
}
