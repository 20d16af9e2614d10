import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Row } from '@shared/inspection/entities';

/**
 * The files that a second inspector reviews blind: the first `wanted` in the order of SHA-256(seed, line feed,
 * reference), so that anybody can repeat the choice. Only files of the sample that nobody reviews twice yet.
 * Fewer than wanted are given when there are no more.
 */
export function drawSecondReviews(
  caseFiles: readonly Row<'caseFile'>[],
  wanted: number,
  seed: string,
): Row<'caseFile'>[] {
  return caseFiles
    .filter(({ standing, secondReviewer }) => standing === 'drawn' && secondReviewer === '')
    .map((file) => ({ file, key: bytesToHex(sha256(utf8ToBytes(`${seed}\n${file.reference}`))) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, Math.max(0, wanted))
    .map(({ file }) => file);
}

/** Who may review a file a second time: anybody of the team but its first reviewer, assigned or not. */
export function secondReviewersFor(
  file: Pick<Row<'caseFile'>, 'id' | 'reviewer'>,
  team: readonly { id: string }[],
  reviews: readonly Pick<Row<'review'>, 'caseFile' | 'role' | 'reviewer'>[],
): string[] {
  const first = reviews.filter(({ caseFile, role }) => caseFile === file.id && role === 'primary');
  const taken = new Set([file.reviewer, ...first.map(({ reviewer }) => reviewer)]);
  return team.map(({ id }) => id).filter((id) => !taken.has(id));
}

/** Gives each file to a second reviewer in turn, never to its first one; files for which there is nobody are left out. */
export function assignSecondReviewers(
  files: readonly Row<'caseFile'>[],
  team: readonly { id: string }[],
  reviews: readonly Pick<Row<'review'>, 'caseFile' | 'role' | 'reviewer'>[],
): { caseFile: string; secondReviewer: string }[] {
  const loads = new Map(team.map(({ id }) => [id, 0]));
  return files.flatMap((file) => {
    const candidates = secondReviewersFor(file, team, reviews);
    const least = candidates.sort((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0))[0];
    if (least === undefined) return [];
    loads.set(least, (loads.get(least) ?? 0) + 1);
    return [{ caseFile: file.id, secondReviewer: least }];
  });
}

/**
 * A share of the files of the sample as a number of files, rounded up: a tenth of 60 is 6, of 61 is 7.
 * @param percent above 0, at most 100
 */
export function shareOfSample(caseFiles: readonly Row<'caseFile'>[], percent: number): number {
  const files = caseFiles.filter(({ standing }) => standing === 'drawn').length;
  return Math.ceil((files * percent) / 100);
}
