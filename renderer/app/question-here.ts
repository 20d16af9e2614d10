import type { Workspace } from '@data/workspace';

/** Where somebody is in an open inspection. */
export interface Whereabouts {
  pathname: string;
  search: Readonly<Record<string, unknown>>;
}

/**
 * The question that a note started here is most likely about: the one whose draft, findings or evidence are open, or that
 * of the note, when it has just one.
 */
export function questionHere({ pathname, search }: Whereabouts, workspace: Workspace): string | undefined {
  if (typeof search['question'] === 'string') return search['question'];
  const [, room, id] = /^\/inspection\/([a-z]+)\/([^/]+)$/.exec(pathname) ?? [];
  if (room === 'draft') return id;
  if (room !== 'notes' || id === undefined) return undefined;
  const questions = workspace.row('note', id)?.questions ?? [];
  return questions.length === 1 ? questions[0] : undefined;
}
