import type { Wanted } from '@shared/search/marks';
import type { SearchDocument } from '@shared/search/search-document';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { lookFor } from './looked-for';
import type { Workspace } from './workspace';

/** Goes to where a hit stands, with the words that were looked for highlighted there. */
export function useOpenHit(): (workspace: Workspace, hit: SearchDocument, wanted: Wanted) => void {
  const navigate = useNavigate();
  return useCallback(
    (workspace, hit, wanted) => {
      lookFor(wanted);
      const [question = ''] = hit.questions;
      switch (hit.kind) {
        case 'note':
          return void navigate({ to: '/inspection/notes/$noteId', params: { noteId: hit.id } });
        case 'review': {
          const caseFileId = workspace.row('review', hit.id)?.caseFile ?? '';
          return void navigate({ to: '/inspection/review/$caseFileId', params: { caseFileId } });
        }
        case 'finding':
          return void navigate({ to: '/inspection/findings', search: { question, finding: hit.id } });
        case 'draft':
          return void navigate({ to: '/inspection/draft/$questionId', params: { questionId: question } });
        case 'attachment': {
          const noteId = workspace.row('attachment', hit.id)?.note ?? null;
          return noteId === null
            ? void navigate({ to: '/inspection/notes' })
            : void navigate({ to: '/inspection/notes/$noteId', params: { noteId } });
        }
      }
    },
    [navigate],
  );
}
