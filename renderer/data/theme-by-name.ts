import { themeNamed } from '@shared/themes/find-theme';
import { themeColour } from '@shared/themes/theme-colours';
import { type Change, put } from './change';
import type { Workspace } from './workspace';

/**
 * The theme of that name, made if the code book has none.
 * @returns its id, and what has to be written in the same act so that it is there (nothing when it was)
 */
export function themeByName(workspace: Workspace, name: string): { id: string; changes: Change[] } {
  const themes = workspace.rows('theme');
  const known = themeNamed(themes, name);
  if (known !== undefined) return { id: known.id, changes: [] };
  const made = put('theme', {
    name: name.trim().replaceAll(/\s+/g, ' '),
    description: '',
    colour: themeColour(themes.length),
    parent: '',
  });
  return { id: made.id, changes: [made] };
}
