import type { ColumnMapping } from './frame';

/** How a force's list was mapped, by the names of its columns: the next list may have them in another order. */
export interface RememberedMapping {
  reference: string | null;
  recordedOn: string | null;
  offence: string | null;
  dayFirst: boolean;
}

export function rememberMapping(mapping: ColumnMapping, columns: readonly string[]): RememberedMapping {
  const name = (index: number | null) => (index === null ? null : (columns[index] ?? null));
  return {
    reference: name(mapping.reference),
    recordedOn: name(mapping.recordedOn),
    offence: name(mapping.offence),
    dayFirst: mapping.dayFirst ?? true,
  };
}

/**
 * Maps a list as the force's last one was.
 * @param remembered what was stored, of any shape: an older version of the app may have stored something else
 * @returns null unless every column that was used then is in this list too
 */
export function recallMapping(remembered: unknown, columns: readonly string[]): ColumnMapping | null {
  if (typeof remembered !== 'object' || remembered === null) return null;
  const names = remembered as Partial<Record<keyof RememberedMapping, unknown>>;
  const find = (name: unknown): number | null => (typeof name === 'string' ? columns.indexOf(name) : null);
  const mapping = {
    reference: find(names.reference),
    recordedOn: find(names.recordedOn),
    offence: find(names.offence),
  };
  const isUsable = mapping.reference !== null && Object.values(mapping).every((index) => index !== -1);
  if (!isUsable) return null;
  return names.dayFirst === false ? { ...mapping, dayFirst: false } : mapping;
}
