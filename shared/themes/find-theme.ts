import type { Row } from '@shared/inspection/entities';

/** Names are the same when they differ in case or in the spaces around and between words only. */
export function foldName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}

/** The theme of that name, whatever its case; undefined when the code book has none. */
export function themeNamed(themes: readonly Row<'theme'>[], name: string): Row<'theme'> | undefined {
  const wanted = foldName(name);
  return wanted === '' ? undefined : themes.find((theme) => foldName(theme.name) === wanted);
}

/**
 * The theme that a note means.
 * @param mention an entry of `note.themes`: an id, or a name in notes of older vaults
 * @returns undefined when it is a name that the code book does not have (yet), or a theme that was removed
 */
export function themeOf(themes: readonly Row<'theme'>[], mention: string): Row<'theme'> | undefined {
  return themes.find(({ id }) => id === mention) ?? themeNamed(themes, mention);
}
