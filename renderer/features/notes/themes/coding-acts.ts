import { type Act, put, remove } from '@data/change';
import { themeByName } from '@data/theme-by-name';
import type { Workspace } from '@data/workspace';
import type { Coding, Row } from '@shared/inspection/entities';

/** The words that are about to get a theme. */
export type WordsToCode = Pick<Coding, 'block' | 'from' | 'to' | 'quote'>;

/** Gives a theme to some words; makes the theme when the code book has none of that name. Null when they have it. */
export function codeAct(workspace: Workspace, words: WordsToCode, name: string): Act | null {
  const { id, changes } = themeByName(workspace, name);
  const has = ({ theme, block, from, to }: Coding) =>
    theme === id && block === words.block && from === words.from && to === words.to;
  if (workspace.rows('coding').some(has)) return null;
  return {
    label: `Give the theme “${name.trim()}” to some words`,
    changes: [...changes, put('coding', { ...words, theme: id, by: workspace.author })],
  };
}

export function uncodeAct(coding: Row<'coding'>, name: string): Act {
  return { label: `Take the theme “${name}” off some words`, changes: [remove('coding', coding.id)] };
}
