import { type Change, newId, patch, put } from '@data/change';
import type { VaultSession } from '@data/session';
import type { Inspection, SampleFrame } from '@shared/inspection/entities';
import type { ExampleRow } from '@shared/inspection/example/example-row';
import { fail, type Result, succeed } from '@shared/result';

export type ExampleFailure = { kind: 'not-made'; words: string };

/**
 * Makes the example inspection, and seals its invented crime list so that the draw can be followed back to it.
 * Leaves the example open under its lead.
 * @param now milliseconds since 1970; nothing in the example is dated later
 * @returns the inspection's id
 */
export async function makeExample(
  session: VaultSession,
  now: number,
): Promise<Result<string, ExampleFailure>> {
  // Invented evidence is no part of the start.
  const [{ exampleInspection }, { exampleListBytes }] = await Promise.all([
    import('@shared/inspection/example/example-inspection'),
    import('@shared/inspection/example/example-list'),
  ]);
  const rows = exampleInspection(newId, now);
  const inspection = rows.find(isOf('inspection'))?.value;
  const frame = rows.find(isOf('sampleFrame'));
  if (inspection === undefined || frame === undefined) return notMade('The example is incomplete.');

  const others = rows.filter(({ table }) => table !== 'inspection');
  const made = await session.createInspection(inspection, others.map(changeOf));
  if (!made.ok) return notMade('The vault did not take it. Make room on the disk, then try again.');
  const opened = await session.openInspection(made.value, leadOf(inspection));
  if (!opened.ok) return notMade('It was made but could not be opened. Look for it in the list.');

  const blob = await opened.value.writeBlob(exampleListBytes());
  await opened.value.commit({
    label: 'Keep the example’s crime list',
    changes: [patch('sampleFrame', frame.id, { source: withBlob(frame.value, blob) })],
  });
  return succeed(made.value);
}

function isOf<T extends ExampleRow['table']>(table: T) {
  return (row: ExampleRow): row is Extract<ExampleRow, { table: T }> => row.table === table;
}

function changeOf({ table, id, value }: ExampleRow): Change {
  return put(table, value, id);
}

function withBlob({ source }: SampleFrame, blob: string): SampleFrame['source'] {
  return { ...source, files: source.files.map((file) => ({ ...file, blob })) };
}

function leadOf({ team }: Inspection): string {
  return (team.find(({ role }) => role === 'lead') ?? team[0])?.id ?? '';
}

function notMade(words: string) {
  return fail<ExampleFailure>({ kind: 'not-made', words });
}
