import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import type { Row } from '@shared/inspection/entities';
import { interviewPlanOf } from '@shared/notes/plan/interview-plan';
import { useMemo } from 'react';
import type { CaptureSources } from './capture-items';

/** What the lists offer in this note. Only for an open list: it looks through all passages. */
export function useCaptureSources(note: Row<'note'>): CaptureSources {
  const framework = useFramework();
  const themes = useRows('theme');
  const blocks = useRows('noteBlock');
  const own = useRows('interviewQuestion');
  return useMemo(
    () => ({
      framework,
      themes: themes.map(({ name }) => name),
      plan: interviewPlanOf(framework, own),
      asked: new Set(
        blocks.flatMap(({ note: of, asked }) => (of === note.id && asked !== undefined ? [asked] : [])),
      ),
      note,
    }),
    [framework, themes, blocks, own, note],
  );
}
