import type { Row, Snapshot } from '@shared/inspection/entities';
import { rowById } from '@shared/inspection/row-by-id';
import { type PooledPoints, poolPoints } from '@shared/notes/pooled-points';
import type { CountQuery } from '@shared/review/count-query';

/** How many of the people we spoke to held what supports a finding. */
export interface PeopleQuery {
  kind: 'people';
  finding: string;
  /** Only people of this role ("response officers"); empty for everybody. */
  role: string;
}

/** What a number in the draft is bound to: answers of the file review, or what people said. */
export type ClaimQuery = CountQuery | PeopleQuery;

export function isPeopleQuery(query: ClaimQuery): query is PeopleQuery {
  return 'kind' in query;
}

type Told = Pick<Snapshot, 'evidenceLink' | 'note' | 'noteBlock'>;

/** The roles that can be asked for: those whose groups were spoken to on their own. */
export function rolesOf(finding: string, snapshot: Told): string[] {
  const roles = supportingBlocks(finding, snapshot).flatMap((block) => {
    const speakers = rowById(snapshot.note, block.note)?.speakers.filter(({ count }) => count > 0) ?? [];
    return speakers.length === 1 ? speakers.map(({ role }) => role) : [];
  });
  return [...new Set(roles)].sort();
}

function supportingBlocks(finding: string, snapshot: Told): Row<'noteBlock'>[] {
  const meant = new Set(
    snapshot.evidenceLink.flatMap(({ finding: of, stance, source }) =>
      of === finding && stance === 'supporting' && source.kind === 'note-block' ? [source.id] : [],
    ),
  );
  return snapshot.noteBlock.filter(({ id }) => meant.has(id));
}

/**
 * People who held what supports a finding, pooled as everywhere (`poolPoints`). A note counts for a role only when
 * nobody of another role was spoken to in it: of a mixed group nobody knows who held the point.
 */
export function peopleCount({ finding, role }: PeopleQuery, snapshot: Told): PooledPoints {
  const blocks = supportingBlocks(finding, snapshot);
  if (role === '') return poolPoints(blocks);
  return poolPoints(
    blocks.filter((block) => {
      const speakers = rowById(snapshot.note, block.note)?.speakers.filter(({ count }) => count > 0) ?? [];
      return speakers.length === 1 && speakers[0]?.role === role;
    }),
  );
}

/** "Response officers who held: Officers know how to use the form." */
export function describePeople({ finding, role }: PeopleQuery, snapshot: Pick<Snapshot, 'finding'>): string {
  const statement = rowById(snapshot.finding, finding)?.statement ?? 'a finding that was removed';
  return `${role === '' ? 'People' : role.charAt(0).toUpperCase() + role.slice(1)} who held: ${statement}`;
}
