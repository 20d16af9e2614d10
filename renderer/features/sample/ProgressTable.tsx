import type { ProgressLine } from '@shared/sampling/progress';
import classes from './DrawnSample.module.css';

interface Props {
  title: string;
  lines: readonly ProgressLine[];
  label: (id: string) => string;
  /** Shows the files of a group in the list. */
  onShow: (id: string) => void;
}

/** How many files of each group are reviewed: "5 of 9". */
export function ProgressTable({ title, lines, label, onShow }: Props) {
  return (
    <table className={classes.progress}>
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ id, completed, inProgress, all }) => (
          <tr key={id}>
            <th scope="row">{label(id)}</th>
            <td>
              {completed} of{' '}
              <button
                type="button"
                className={classes.files}
                aria-label={`${all} files: ${label(id)}`}
                onClick={() => onShow(id)}
              >
                {all}
              </button>
              {inProgress > 0 && `, ${inProgress} begun`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
