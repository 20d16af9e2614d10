import type { Row } from '@shared/inspection/entities';
import { alikeIn, onceFor } from '@shared/once-for';

export type FileStatus = 'not-started' | 'in-progress' | 'completed';

export const STATUS_LABELS: Record<FileStatus, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  completed: 'Completed',
};

/** Where the primary review of each case file stands, by the case file's id; absent means not started. */
export const fileStatuses = onceFor(
  (reviews: readonly Row<'review'>[]): ReadonlyMap<string, FileStatus> => {
    const statuses = new Map<string, FileStatus>();
    for (const { caseFile, role, status } of reviews) {
      if (role !== 'primary' || statuses.get(caseFile) === 'completed') continue;
      statuses.set(caseFile, status);
    }
    return statuses;
  },
  alikeIn('caseFile', 'role', 'status'),
);

export interface ProgressLine {
  /** A stratum's or a reviewer's id; empty for files that nobody has yet. */
  id: string;
  completed: number;
  inProgress: number;
  /** Files in the sample; eliminated ones and reserves are out. */
  all: number;
}

/** How far the sample is, by whatever a file is grouped by. Groups come in the order of `ids`, the others after them. */
export function progressBy(
  group: (file: Row<'caseFile'>) => string,
  ids: readonly string[],
  caseFiles: readonly Row<'caseFile'>[],
  statuses: ReadonlyMap<string, FileStatus>,
): ProgressLine[] {
  const lines = new Map<string, ProgressLine>(
    ids.map((id) => [id, { id, completed: 0, inProgress: 0, all: 0 }]),
  );
  for (const file of caseFiles) {
    if (file.standing !== 'drawn') continue;
    const id = group(file);
    let line = lines.get(id);
    if (line === undefined) {
      line = { id, completed: 0, inProgress: 0, all: 0 };
      lines.set(id, line);
    }
    const status = statuses.get(file.id);
    line.all += 1;
    if (status === 'completed') line.completed += 1;
    if (status === 'in-progress') line.inProgress += 1;
  }
  return [...lines.values()];
}
