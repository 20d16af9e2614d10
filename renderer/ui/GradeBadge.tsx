import type { Grade } from '@shared/framework/framework';
import classes from './GradeBadge.module.css';

/** A grade as a word with its symbol, never as a colour. `undefined` says that nobody has graded yet. */
export function GradeBadge({ grade }: { grade: Pick<Grade, 'label' | 'symbol'> | undefined }) {
  if (grade === undefined) return <span className={classes.none}>Not graded yet</span>;
  return (
    <span className={classes.badge}>
      <span aria-hidden="true">{grade.symbol}</span>
      {grade.label}
    </span>
  );
}
