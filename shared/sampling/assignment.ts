import type { Row } from '@shared/inspection/entities';

export interface Assignment {
  caseFile: string;
  reviewer: string;
}

/**
 * Shares the files of the sample that have no reviewer yet over the reviewers: each goes to whoever has the fewest in
 * all, and among those to whoever has the fewest of its stratum, so that everybody sees every kind of offence.
 * Ties go by the order of `reviewers`. Files that have a reviewer keep theirs.
 */
export function shareEvenly(
  caseFiles: readonly Row<'caseFile'>[],
  reviewers: readonly string[],
): Assignment[] {
  const inSample = caseFiles.filter(({ standing }) => standing === 'drawn');
  const loads = new Map(
    reviewers.map((reviewer) => [reviewer, { all: 0, strata: new Map<string, number>() }]),
  );
  const give = (reviewer: string, stratum: string) => {
    const load = loads.get(reviewer);
    if (load === undefined) return;
    load.all += 1;
    load.strata.set(stratum, (load.strata.get(stratum) ?? 0) + 1);
  };
  for (const { reviewer, stratum } of inSample) give(reviewer, stratum);
  const assignments: Assignment[] = [];
  for (const { id, reviewer, stratum } of inSample) {
    if (reviewer !== '') continue;
    const [next] = [...loads].sort(
      ([, a], [, b]) => a.all - b.all || (a.strata.get(stratum) ?? 0) - (b.strata.get(stratum) ?? 0),
    );
    if (next === undefined) break;
    assignments.push({ caseFile: id, reviewer: next[0] });
    give(next[0], stratum);
  }
  return assignments;
}
