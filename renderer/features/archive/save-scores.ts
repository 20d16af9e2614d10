import { bridge } from '@data/bridge';
import type { Workspace } from '@data/workspace';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { dayOf } from '@shared/text/day';
import { fileNameOf, saveFailureWords, troubleWords } from './archive-words';
import { openArchiveWorker } from './archive-worker';
import type { NotSaved } from './save-archive';
import { SCORE_FORMATS, type ScoreFormat } from './score-files';

/**
 * The scores of the open inspection, written where the person says.
 * @returns where they went; the failure's words are empty when the person changed their mind
 */
export async function saveScores(
  workspace: Workspace,
  format: ScoreFormat,
  now: number,
): Promise<Result<string, NotSaved>> {
  const snapshot = workspace.snapshot();
  const [inspection] = snapshot.inspection;
  const kind = SCORE_FORMATS.find((one) => one.format === format);
  if (inspection === undefined || kind === undefined)
    throw new InvariantError('an open workspace holds its inspection, and every format has a name');
  const day = dayOf(now);
  const worker = openArchiveWorker();
  const written = await worker.ask('scores', { snapshot, format, author: workspace.author, day });
  worker.close();
  if (!written.ok) return fail({ kind: 'not-saved', words: troubleWords(written.failure) });
  const fileName = fileNameOf(inspection.title, `${kind.name} ${day}.${kind.ending}`);
  const saved = await bridge().ask('export:save', { fileName, bytes: written.value });
  return saved.ok
    ? succeed(saved.value.path)
    : fail({ kind: 'not-saved', words: saveFailureWords(saved.failure) });
}
