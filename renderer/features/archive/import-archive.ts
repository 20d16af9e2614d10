import { type Change, put } from '@data/change';
import type { VaultSession } from '@data/session';
import { TABLES } from '@shared/archive/schemas/table-schemas';
import type { Inspection, Snapshot, TableName } from '@shared/inspection/entities';
import { fail, type Result, succeed } from '@shared/result';
import type { ArchiveSummary } from './archive-protocol';
import { troubleWords } from './archive-words';
import type { ArchiveWorker } from './archive-worker';

export type NotImported = { kind: 'not-imported'; words: string };

const notImported = (words: string) => fail<NotImported>({ kind: 'not-imported', words });

function putsOf<T extends TableName>(table: T, snapshot: Snapshot): Change[] {
  // The row's own id is no field of it; the journal leaves it out.
  return snapshot[table].map((row) => put(table, row, row.id));
}

/** Every row in one act: the inspection is whole or empty, never half. */
export function importChanges(snapshot: Snapshot): Change[] {
  return TABLES.flatMap((table) => putsOf(table, snapshot));
}

async function fill(
  session: VaultSession,
  worker: ArchiveWorker,
  summary: ArchiveSummary,
  id: string,
  now: number,
  tell: (doing: string) => void,
): Promise<string | null> {
  const { inspection } = summary;
  const opened = await session.openInspection(id, leadOf(inspection));
  if (!opened.ok) return 'The new inspection could not be opened.';
  const workspace = opened.value;
  const blobs = new Map<string, string>();
  for (const [at, blob] of summary.blobs.entries()) {
    tell(`Sealing attachment ${at + 1} of ${summary.blobs.length}`);
    const bytes = await worker.ask('blob', { blob });
    if (!bytes.ok) return troubleWords(bytes.failure);
    blobs.set(blob, await workspace.writeBlob(bytes.value));
  }
  tell('Writing the rows');
  const rows = await worker.ask('rows', { inspection: id, blobs, importedAt: now });
  if (!rows.ok) return troubleWords(rows.failure);
  await workspace.commit({
    label: `Import ${inspection.title} from an archive`,
    changes: importChanges(rows.value),
  });
  await workspace.settled();
  return null;
}

const leadOf = ({ team }: Inspection) => (team.find(({ role }) => role === 'lead') ?? team[0])?.id ?? '';

/**
 * Makes a new inspection of the archive that the worker has read. What can fail part of the way leaves an empty
 * inspection, which goes to the archived ones; nothing else in the vault is touched.
 * @returns the new inspection's id
 */
export async function importArchive(
  session: VaultSession,
  worker: ArchiveWorker,
  summary: ArchiveSummary,
  now: number,
  tell: (doing: string) => void,
): Promise<Result<string, NotImported>> {
  const { id: _, ...inspection } = summary.inspection;
  tell('Making the inspection');
  const made = await session.createInspection({ ...inspection, status: 'open' });
  if (!made.ok)
    return notImported(
      'The vault did not take the new inspection. Nothing has changed. Make room on the disk and try again.',
    );
  const trouble = await fill(session, worker, summary, made.value, now, tell).catch(messageOf);
  if (trouble === null) return succeed(made.value);
  await session.setArchived(made.value, true);
  return notImported(
    `${trouble} The import stopped; the empty inspection it had begun is among the archived ones. Your other inspections are as they were.`,
  );
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'Something went wrong.');
