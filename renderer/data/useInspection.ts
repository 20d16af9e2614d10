import type { Framework } from '@shared/framework/framework';
import type { Inspection, Row } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import { frameworkInUse } from '@shared/review/instruments';
import { useRows, useWorkspace } from './useWorkspace';

/** The inspection that is open. */
export function useInspection(): Row<'inspection'> {
  const inspection = useRows('inspection')[0];
  if (inspection === undefined) throw new InvariantError('an open workspace holds its inspection');
  return inspection;
}

/**
 * The framework version that the open inspection was created with. The inspection's own checklists are among its
 * instruments; the current one is the first.
 */
export function useFramework(): Framework {
  const [inspection, instrument] = [useRows('inspection'), useRows('instrument')];
  const framework = frameworkInUse({ inspection, instrument });
  if (framework === undefined)
    throw new InvariantError('every inspection names a framework that ships with the app');
  return framework;
}

/** A team member's name; "nobody yet" for an empty id. */
export function memberName(inspection: Inspection, id: string): string {
  if (id === '') return 'nobody yet';
  return inspection.team.find((member) => member.id === id)?.name ?? 'somebody who left the team';
}

/** The team member at this laptop. */
export function useAuthor(): string {
  return useWorkspace().author;
}
