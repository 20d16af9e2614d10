import classes from './NumbersPage.module.css';

interface Props {
  yes: number;
  no: number;
  notShown: number;
}

/** Shares of yes, not shown and no, told apart by position and pattern as well as by colour. */
export function AnswerBar({ yes, no, notShown }: Props) {
  const of = yes + no + notShown;
  if (of === 0) return <span className={classes.quiet}>none</span>;
  const part = (n: number) => `${(100 * n) / of}%`;
  return (
    <span className={classes.bar} role="img" aria-label={`${yes} yes, ${notShown} not shown, ${no} no`}>
      <span data-part="yes" style={{ width: part(yes) }} />
      <span data-part="not-shown" style={{ width: part(notShown) }} />
      <span data-part="no" style={{ width: part(no) }} />
    </span>
  );
}
