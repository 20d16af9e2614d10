import { memberName } from '@data/useInspection';
import type { Workspace } from '@data/workspace';
import type { Framework } from '@shared/framework/framework';
import { questionCode, questionTitle } from '@shared/framework/labels';
import { noteLabel } from '@shared/notes/note-label';
import type { SearchDocument } from '@shared/search/search-document';
import { dayOf, writeDay } from '@shared/text/day';

/** How a hit is named in a list: what it is called, and what and where it is. */
export interface HitWords {
  title: string;
  /** "Focus group, Telford police station, 7 November 2017". */
  place: string;
}

const ROLES = { primary: 'Review', second: 'Second review', adjudicated: 'Adjudication' } as const;

export function hitWords(workspace: Workspace, framework: Framework, hit: SearchDocument): HitWords {
  const [question = ''] = hit.questions;
  switch (hit.kind) {
    case 'note': {
      const note = workspace.row('note', hit.id);
      return {
        title: hit.title.trim() || hit.place || 'Untitled note',
        place: note === undefined ? 'Note' : noteLabel(framework, note),
      };
    }
    case 'review': {
      const review = workspace.row('review', hit.id);
      const [inspection] = workspace.rows('inspection');
      const by =
        review === undefined || inspection === undefined ? '' : memberName(inspection, review.reviewer);
      return { title: hit.title, place: `${ROLES[review?.role ?? 'primary']} by ${by}` };
    }
    case 'finding':
      return {
        title: hit.title.trim() || 'Finding without a statement',
        place: `Finding, ${questionCode(framework, question)}`,
      };
    case 'draft':
      return {
        title: questionTitle(framework, question),
        place: `Draft, ${questionCode(framework, question)}`,
      };
    case 'attachment':
      return {
        title: hit.title,
        place: ['Attachment', hit.place, hit.at === null ? '' : `added ${writeDay(dayOf(hit.at))}`]
          .filter((part) => part !== '')
          .join(', '),
      };
  }
}
