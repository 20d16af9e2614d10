import type { DisposalCertificate } from '@shared/inspection/disposal-certificate';
import type { WriteFailure } from '@shared/ipc/channels';
import { type Result, succeed } from '@shared/result';
import Dexie from 'dexie';
import type { Stores } from './ledger';
import { dropPages } from './opening-pages';
import type { Workspace } from './workspace';

/** Has the main process destroy an open inspection, and writes down what there was of it. On failure nothing happened. */
export async function destroy(
  { bridge }: Stores,
  workspace: Workspace,
  device: string,
  now: number,
): Promise<Result<DisposalCertificate, WriteFailure>> {
  const id = workspace.inspectionId;
  const entries = await workspace.journal();
  const inspection = workspace.row('inspection', id);
  const member = inspection?.team.find((one) => one.id === workspace.author);
  const rows = Object.entries(workspace.snapshot())
    .map(([table, list]): [string, number] => [table, list.length])
    .filter(([, count]) => count > 0);
  const heads = new Map<string, DisposalCertificate['heads'][number]>();
  for (const { device: of, seq, hash } of entries)
    if (seq > (heads.get(of)?.seq ?? 0)) heads.set(of, { device: of, seq, hash });
  const done = await bridge.ask('disposal:destroy', { inspection: id });
  if (!done.ok) return done;
  const { logEntries, logBytes, blobs, blobBytes, backupsCleared, foldersLeft } = done.value;
  return succeed({
    format: 'assay-disposal-certificate-1',
    inspection: id,
    force: inspection?.force ?? '',
    year: inspection?.year ?? 0,
    title: inspection?.title ?? '',
    destroyedAt: now,
    by: { name: member?.name ?? '', role: member?.role ?? '' },
    device,
    rows: Object.fromEntries(rows),
    journalEntries: entries.length,
    heads: [...heads.values()],
    safetyLog: { entries: logEntries, bytes: logBytes },
    attachments: { count: blobs, bytes: blobBytes },
    backupsCleared,
    foldersLeft,
  });
}

/** Deletes what the database holds of an inspection whose key is gone. */
export async function forgetRows({ database }: Stores, inspection: string): Promise<void> {
  const { rows, journal, census, pages } = database;
  await database.transaction('rw', [rows, journal, census, pages], () =>
    Promise.all([
      dropPages(database, inspection),
      census.delete(inspection),
      rows.where('[inspection+id]').between([inspection, Dexie.minKey], [inspection, Dexie.maxKey]).delete(),
      journal
        .where('[inspection+device+seq]')
        .between([inspection, Dexie.minKey, Dexie.minKey], [inspection, Dexie.maxKey, Dexie.maxKey])
        .delete(),
    ]),
  );
}

/** After a kill in the middle of a disposal the main process knows what was destroyed, and the database does not yet. */
export async function forgetDestroyed(stores: Stores): Promise<void> {
  for (const inspection of await stores.bridge.ask('disposal:destroyed', null))
    await forgetRows(stores, inspection);
}
