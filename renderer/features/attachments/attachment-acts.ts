import { type Act, remove } from '@data/change';
import type { Row } from '@shared/inspection/entities';

/** Takes an attachment off its note or inspection. Its bytes stay, so that the act can be undone. */
export function removeAct({ id, name }: Row<'attachment'>): Act {
  return { label: `Remove the attachment “${name}”`, changes: [remove('attachment', id)] };
}
