import type { Workspace } from '@data/workspace';
import { questionServed } from '@shared/evidence/question-served';

/** Where somebody is in an open inspection. */
export interface Whereabouts {
  pathname: string;
  search: Readonly<Record<string, unknown>>;
  /** What has the focus. */
  focus: Element | null;
}

/**
 * The question that a note started here is most likely about: that of the row of evidence one is on, the one whose draft
 * or findings are open, that of the note when it has just one, or the one that the file review serves.
 */
export function questionHere(
  { pathname, search, focus }: Whereabouts,
  workspace: Workspace,
): string | undefined {
  const marked = focus?.closest<HTMLElement>('[data-question]')?.dataset['question'];
  if (marked !== undefined) return marked;
  if (typeof search['question'] === 'string') return search['question'];
  const [, room, id] = /^\/inspection\/([a-z]+)\/([^/]+)$/.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  switch (room) {
    case 'draft':
      return id;
    case 'review': {
      const criterion = focus?.closest('[id^="criterion-"]')?.id.slice('criterion-'.length) ?? null;
      return questionServed(workspace.snapshot(), id, criterion) ?? undefined;
    }
    case 'notes': {
      const questions = workspace.row('note', id)?.questions ?? [];
      return questions.length === 1 ? questions[0] : undefined;
    }
    default:
      return undefined;
  }
}
