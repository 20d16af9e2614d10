import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaseFile, Row } from '@shared/inspection/entities';

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

/** Who may review a file a second time: anybody of the team but its first reviewer. */
export function secondReviewersFor(
  file: Pick<CaseFile, 'reviewer'>,
  team: readonly { id: string }[],
): string[] {
  return team.map(({ id }) => id).filter((id) => id !== file.reviewer);
}

/** Gives each file to a second reviewer in turn, never to its first one; files for which there is nobody are left out. */
export function assignSecondReviewers(
  files: readonly Row<'caseFile'>[],
  team: readonly { id: string }[],
): { caseFile: string; secondReviewer: string }[] {
  const loads = new Map(team.map(({ id }) => [id, 0]));
  return files.flatMap((file) => {
    const candidates = secondReviewersFor(file, team);
    const least = candidates.sort((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0))[0];
    if (least === undefined) return [];
    loads.set(least, (loads.get(least) ?? 0) + 1);
    return [{ caseFile: file.id, secondReviewer: least }];
  });
}
