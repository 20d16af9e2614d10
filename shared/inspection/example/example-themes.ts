import { themeColour } from '@shared/themes/theme-colours';
import type { ExampleNote } from './example-note';
import { type ExampleRow, row } from './example-row';

/**
 * The code book behind the example's notes: one theme for each name they use, in the order of the alphabet.
 * @returns the rows, and the id of each name
 */
export function exampleThemes(
  notes: readonly ExampleNote[],
  newId: () => string,
): { rows: ExampleRow[]; ids: Map<string, string> } {
  const names = [...new Set(notes.flatMap(({ themes }) => themes))].sort();
  const ids = new Map(names.map((name) => [name, newId()]));
  const rows = [...ids].map(([name, id], at) =>
    row('theme', id, {
      name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      description: '',
      colour: themeColour(at),
      parent: '',
    }),
  );
  return { rows, ids };
}
