import type { Instant, Snapshot, TableName } from '../entities';
import { exampleInspection } from './example-inspection';

const TABLES: TableName[] = [
  'inspection',
  'earlierAfi',
  'sampleFrame',
  'draw',
  'caseFile',
  'instrument',
  'review',
  'escalation',
  'interviewQuestion',
  'note',
  'noteBlock',
  'theme',
  'coding',
  'attachment',
  'finding',
  'evidenceLink',
  'dataSeries',
  'areaForImprovement',
  'causeOfConcern',
  'recommendation',
  'judgment',
  'section',
  'draftBlock',
];

/**
 * The example inspection as a snapshot with ids "1", "2", ... in order: for tests, for scripts, and for anybody who
 * wants to try a rule without the app.
 */
export function exampleSnapshot(at: Instant = Date.UTC(2017, 11, 1)): Snapshot {
  let made = 0;
  const newId = () => {
    made += 1;
    return String(made);
  };
  const tables: Record<string, unknown[]> = Object.fromEntries(TABLES.map((table) => [table, []]));
  for (const { table, id, value } of exampleInspection(newId, at)) tables[table]?.push({ ...value, id });
  // Each row went into the table that it names, which is what a snapshot is.
  return tables as unknown as Snapshot;
}
