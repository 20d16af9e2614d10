import { type Act, patch } from '@data/change';
import type { Row } from '@shared/inspection/entities';

/** Gives one case file to a reviewer, or to nobody. */
export function assignAct({ id, reference }: Row<'caseFile'>, reviewer: string): Act {
  return {
    label: reviewer === '' ? `Take ${reference} from its reviewer` : `Assign ${reference}`,
    changes: [patch('caseFile', id, { reviewer })],
  };
}
