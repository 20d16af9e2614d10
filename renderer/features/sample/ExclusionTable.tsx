import { exclusionLines } from '@shared/sampling/exclusions';
import type { DrawSettings, FrameCounts } from '@shared/sampling/frame';
import { inFigures } from '@shared/text/number';
import classes from './numbers-table.module.css';

interface Props {
  counts: FrameCounts;
  settings: DrawSettings;
}

/** What was left out and why: the rows read, minus each line, are the eligible ones. */
export function ExclusionTable({ counts, settings }: Props) {
  const lines = exclusionLines(counts, settings).filter(({ rows }) => rows > 0);
  return (
    <table className={classes.numbers} aria-label="What was excluded and why">
      <tbody>
        <tr data-sum>
          <th scope="row">Rows read</th>
          <td className={classes.number}>{inFigures(counts.read)}</td>
        </tr>
        {lines.map(({ id, label, rows, because }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              <span className={classes.because}>{because}</span>
            </th>
            <td className={classes.number}>− {inFigures(rows)}</td>
          </tr>
        ))}
        <tr data-sum>
          <th scope="row">Eligible</th>
          <td className={classes.number}>{inFigures(counts.eligible)}</td>
        </tr>
      </tbody>
    </table>
  );
}
