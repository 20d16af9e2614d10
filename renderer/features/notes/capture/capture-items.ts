import type { Framework } from '@shared/framework/framework';
import type { Note } from '@shared/inspection/entities';
import { offeredQuestions, type PlanEntry } from '@shared/notes/plan/interview-plan';
import { foldName } from '@shared/themes/find-theme';
import type { CaptureTrigger } from './capture-trigger';

/** Something to choose from the list. */
export type CaptureItem =
  | { kind: 'theme'; theme: string; isNew: boolean }
  | { kind: 'question'; question: string; code: string; title: string }
  | { kind: 'heading'; question: string; heading: string; code: string; title: string }
  | { kind: 'planned'; entry: PlanEntry; code: string; wasAsked: boolean };

/** What the list is made from. */
export interface CaptureSources {
  framework: Framework;
  /** Names in the code book. */
  themes: readonly string[];
  plan: readonly PlanEntry[];
  /** Planned questions that this note has put already. */
  asked: ReadonlySet<string>;
  note: Pick<Note, 'type' | 'questions' | 'speakers'>;
}

const MOST = 8;

/** Every word has to stand at the start of a word of the text. */
function fits(text: string, query: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((wanted) => wanted !== '')
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function themeItems({ themes }: CaptureSources, query: string): CaptureItem[] {
  const wanted = query.trim();
  const known = themes.filter((theme) => fits(theme, wanted)).toSorted((a, b) => a.localeCompare(b, 'en'));
  const items: CaptureItem[] = known.slice(0, MOST).map((theme) => ({ kind: 'theme', theme, isNew: false }));
  const isKnown = themes.some((theme) => foldName(theme) === foldName(wanted));
  if (wanted !== '' && !isKnown) items.push({ kind: 'theme', theme: wanted, isNew: true });
  return items;
}

function questionItems({ framework }: CaptureSources, query: string): CaptureItem[] {
  const all = framework.questions.flatMap(({ id, code, title, headings }): CaptureItem[] => [
    { kind: 'question', question: id, code, title },
    ...headings.map(
      (heading): CaptureItem => ({
        kind: 'heading',
        question: id,
        heading: heading.id,
        code,
        title: heading.title,
      }),
    ),
  ]);
  const found = all.filter(
    (item) =>
      (item.kind === 'question' || item.kind === 'heading') && fits(`${item.code} ${item.title}`, query),
  );
  // With nothing typed the questions alone fill the list; their headings follow a word.
  return (query === '' ? found.filter(({ kind }) => kind === 'question') : found).slice(0, MOST);
}

function plannedItems({ framework, plan, asked, note }: CaptureSources, query: string): CaptureItem[] {
  return offeredQuestions(plan, note, asked)
    .map((entry) => ({
      kind: 'planned' as const,
      entry,
      code: framework.questions.find(({ id }) => id === entry.question)?.code ?? entry.question,
      wasAsked: asked.has(entry.id),
    }))
    .filter(({ entry, code }) => fits(`${code} ${entry.text} ${entry.roles.join(' ')}`, query))
    .slice(0, MOST);
}

/** What fits what was typed, the likeliest first. */
export function captureItems({ key, query }: CaptureTrigger, sources: CaptureSources): CaptureItem[] {
  if (key === '#') return themeItems(sources, query);
  return key === '@' ? questionItems(sources, query) : plannedItems(sources, query);
}
