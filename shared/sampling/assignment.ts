import type { Row } from '@shared/inspection/entities';

export interface Assignment {
  caseFile: string;
  reviewer: string;
}

/** Whether somebody may be the first reviewer of a file: not if they are its second. An empty id is nobody. */
export function mayReviewFirst(
  { secondReviewer }: Pick<Row<'caseFile'>, 'secondReviewer'>,
  reviewer: string,
): boolean {
  return reviewer === '' || secondReviewer !== reviewer;
}

/**
 * Shares the files of the sample that have no reviewer yet over the reviewers: each goes to whoever has the fewest in
 * all, and among those to whoever has the fewest of its stratum, so that everybody sees every kind of offence.
 * Ties go by the order of `reviewers`. Files that have a reviewer keep theirs; nobody reviews a file first and second.
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
  for (const { id, reviewer, stratum, secondReviewer } of inSample) {
    if (reviewer !== '') continue;
    const [next] = [...loads]
      .filter(([candidate]) => mayReviewFirst({ secondReviewer }, candidate))
      .sort(([, a], [, b]) => a.all - b.all || (a.strata.get(stratum) ?? 0) - (b.strata.get(stratum) ?? 0));
    if (next === undefined) continue;
    assignments.push({ caseFile: id, reviewer: next[0] });
    give(next[0], stratum);
  }
  return assignments;
}

export const ASSIGNMENT_RULES = [
  { id: 'evenly', label: 'Evenly: everybody has about as many files, of every stratum' },
  { id: 'by-stratum', label: 'By stratum: each stratum goes to one person' },
] as const;

export type AssignmentRule = (typeof ASSIGNMENT_RULES)[number]['id'];

/**
 * Gives each stratum to one reviewer: the largest first, each to whoever has the fewest files so far. A stratum of which
 * somebody has files already goes to the one of `reviewers` who has most of it. Ties go by the order of `reviewers`;
 * files that have a reviewer keep theirs, and one that the chosen person reviews second is left to somebody else.
 */
export function shareByStratum(
  caseFiles: readonly Row<'caseFile'>[],
  reviewers: readonly string[],
): Assignment[] {
  const inSample = caseFiles.filter(({ standing }) => standing === 'drawn');
  const load = new Map(reviewers.map((reviewer) => [reviewer, 0]));
  const strata = new Map<string, { open: Row<'caseFile'>[]; held: Map<string, number> }>();
  for (const file of inSample) {
    const stratum = strata.get(file.stratum) ?? { open: [], held: new Map<string, number>() };
    if (file.reviewer === '') stratum.open.push(file);
    else stratum.held.set(file.reviewer, (stratum.held.get(file.reviewer) ?? 0) + 1);
    const before = load.get(file.reviewer);
    if (before !== undefined) load.set(file.reviewer, before + 1);
    strata.set(file.stratum, stratum);
  }
  const bySize = [...strata.values()].sort((a, b) => b.open.length - a.open.length);
  return bySize.flatMap(({ open, held }) => {
    const [chosen] = [...reviewers].sort(
      (a, b) => (held.get(b) ?? 0) - (held.get(a) ?? 0) || (load.get(a) ?? 0) - (load.get(b) ?? 0),
    );
    if (chosen === undefined) return [];
    const given = open.filter((file) => mayReviewFirst(file, chosen));
    load.set(chosen, (load.get(chosen) ?? 0) + given.length);
    return given.map(({ id }) => ({ caseFile: id, reviewer: chosen }));
  });
}

interface RuleSettings {
  rule: AssignmentRule;
  reviewers: readonly string[];
  /** Deal out again what somebody has but has not begun. */
  isAnew: boolean;
  /** Whether a review of the file exists. */
  isBegun: (caseFile: string) => boolean;
}

/** Assigns by a rule; a file whose review was begun always keeps its reviewer. Only changes are answered. */
export function assignByRule(
  caseFiles: readonly Row<'caseFile'>[],
  { rule, reviewers, isAnew, isBegun }: RuleSettings,
): Assignment[] {
  const given = new Map(caseFiles.map(({ id, reviewer }) => [id, reviewer]));
  const free = isAnew
    ? caseFiles.map((file) => (isBegun(file.id) ? file : { ...file, reviewer: '' }))
    : caseFiles;
  const share = rule === 'evenly' ? shareEvenly : shareByStratum;
  return share(free, reviewers).filter(({ caseFile, reviewer }) => given.get(caseFile) !== reviewer);
}
