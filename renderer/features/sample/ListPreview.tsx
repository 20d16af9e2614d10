import { Box } from '@mantine/core';
import classes from './SampleRoom.module.css';

interface Props {
  /** Says what the table is, for people who do not see it. */
  label: string;
  rows: readonly string[][];
  /** Index of the header among the rows; -1 without one, undefined when the rows are all data. */
  headerRow?: number;
  /** Shown above the rows. */
  columns?: readonly string[];
  /** Columns that are mapped, to be marked. */
  chosen?: readonly (number | null)[];
}

/** Cells and rows have no identity but their place: the same words may stand in many of them. */
function placed<T>(items: readonly T[]): { at: number; item: T }[] {
  return items.map((item, at) => ({ at, item }));
}

/** The first rows of a list as they were read. */
export function ListPreview({ label, rows, headerRow, columns, chosen = [] }: Props) {
  const role = (at: number) => {
    if (headerRow === undefined || at > headerRow) return 'row';
    return at === headerRow ? 'header' : 'before';
  };
  return (
    <Box component="section" className={classes.scroll} mah="18rem" aria-label={label} tabIndex={0}>
      <table className={classes.preview}>
        {columns !== undefined && (
          <thead>
            <tr>
              <th scope="col">Row</th>
              {placed(columns).map(({ at, item: name }) => (
                <th key={at} scope="col" data-chosen={chosen.includes(at)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {placed(rows).map(({ at, item: cells }) => (
            <tr key={at} data-role={role(at)}>
              <td>{at + 1}</td>
              {placed(cells).map(({ at: column, item: cell }) => (
                <td key={column} data-chosen={chosen.includes(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
