import { type Act, type Change, patch, put, remove } from '@data/change';
import { themeByName } from '@data/theme-by-name';
import type { Workspace } from '@data/workspace';
import type { Row, Theme } from '@shared/inspection/entities';
import { themeNamed, themeOf } from '@shared/themes/find-theme';
import { themeColour } from '@shared/themes/theme-colours';
import { namesWithoutTheme } from '@shared/themes/theme-use';

/** Notes that have the theme as a whole, with `to` in its place (nothing for null). Names become ids on the way. */
function inNotes(workspace: Workspace, theme: string, to: string | null): Change[] {
  const themes = workspace.rows('theme');
  return workspace.rows('note').flatMap((note) => {
    if (!note.themes.some((mention) => themeOf(themes, mention)?.id === theme)) return [];
    const ids = note.themes.map((mention) => themeOf(themes, mention)?.id ?? mention);
    const now = ids.flatMap((id) => (id !== theme ? [id] : to === null ? [] : [to]));
    return [patch('note', note.id, { themes: [...new Set(now)] })];
  });
}

/** Parts of the theme move up to where it was. */
function partsMoveUp(workspace: Workspace, theme: Row<'theme'>): Change[] {
  return workspace
    .rows('theme')
    .filter(({ parent }) => parent === theme.id)
    .map(({ id }) => patch('theme', id, { parent: theme.parent }));
}

/** Null when a theme of that name is there already. */
export function newThemeAct(workspace: Workspace, name: string): { act: Act; id: string } | null {
  const { id, changes } = themeByName(workspace, name);
  return changes.length === 0 ? null : { id, act: { label: `Add the theme “${name.trim()}”`, changes } };
}

export type RenameOutcome =
  | { kind: 'act'; act: Act }
  | { kind: 'nothing' }
  /** Another theme has the name: to merge is what may be meant. */
  | { kind: 'taken'; by: Row<'theme'> };

export function renameTheme(workspace: Workspace, theme: Row<'theme'>, to: string): RenameOutcome {
  const name = to.trim().replaceAll(/\s+/g, ' ');
  if (name === '' || name === theme.name) return { kind: 'nothing' };
  const by = themeNamed(
    workspace.rows('theme').filter(({ id }) => id !== theme.id),
    name,
  );
  if (by !== undefined) return { kind: 'taken', by };
  const changes = [patch('theme', theme.id, { name }), ...inNotes(workspace, theme.id, theme.id)];
  return { kind: 'act', act: { label: `Rename the theme “${theme.name}” to “${name}”`, changes } };
}

export function changeThemeAct(
  theme: Row<'theme'>,
  set: Partial<Pick<Theme, 'colour' | 'description'>>,
): Act {
  return { label: `Change the theme “${theme.name}”`, changes: [patch('theme', theme.id, set)] };
}

/** Everything that has the one gets the other; the one is gone. */
export function mergeAct(workspace: Workspace, from: Row<'theme'>, into: Row<'theme'>): Act {
  const codings = workspace.rows('coding');
  const moved = codings
    .filter(({ theme }) => theme === from.id)
    .map((coding) => {
      const isThere = codings.some(
        (other) =>
          other.theme === into.id &&
          other.block === coding.block &&
          other.from === coding.from &&
          other.to === coding.to,
      );
      return isThere ? remove('coding', coding.id) : patch('coding', coding.id, { theme: into.id });
    });
  // A theme that is merged into one of its own parts must not leave that part below something that is gone.
  const parts = partsMoveUp(workspace, from);
  const changes = [...moved, ...inNotes(workspace, from.id, into.id), ...parts, remove('theme', from.id)];
  return { label: `Merge the theme “${from.name}” into “${into.name}”`, changes };
}

/** Takes the theme off all notes and words, and out of the code book. The notes stay as they are. */
export function deleteThemeAct(workspace: Workspace, theme: Row<'theme'>): Act {
  const codings = workspace.rows('coding').filter((coding) => coding.theme === theme.id);
  const changes = [
    ...codings.map(({ id }) => remove('coding', id)),
    ...inNotes(workspace, theme.id, null),
    ...partsMoveUp(workspace, theme),
    remove('theme', theme.id),
  ];
  return { label: `Delete the theme “${theme.name}”`, changes };
}

/** Names that older notes use become themes of the code book; null when there are none. */
export function adoptNamesAct(workspace: Workspace): Act | null {
  const book = { note: [...workspace.rows('note')], theme: [...workspace.rows('theme')] };
  const names = namesWithoutTheme(book);
  if (names.length === 0) return null;
  const made = names.map((name, at) =>
    put('theme', { name, description: '', colour: themeColour(book.theme.length + at), parent: '' }),
  );
  const all = [...book.theme, ...made.map(({ id, value }) => ({ ...(value as Theme), id }))];
  const notes = book.note.flatMap(({ id, themes }) => {
    const ids = themes.map((mention) => themeOf(all, mention)?.id ?? mention);
    return ids.every((one, at) => one === themes[at]) ? [] : [patch('note', id, { themes: ids })];
  });
  return { label: 'Add the themes that notes use to the code book', changes: [...made, ...notes] };
}
