import classes from './NumbersPage.module.css';

/** A number that opens the files behind it. */
export function NumberButton({
  label,
  says,
  onClick,
}: {
  label: string;
  /** What a screen reader says instead of the bare number. */
  says?: string;
  onClick: () => void;
}) {
  return (
    <button type="button" className={classes.number} aria-label={says} onClick={onClick}>
      {label}
    </button>
  );
}

interface Props {
  n: number;
  d: number;
  /** What is counted: "yes". */
  what: string;
  onOpenCounted: () => void;
  onOpenAll: () => void;
}

/** "17 of 18": each of the two numbers opens exactly its files. */
export function CountOf({ n, d, what, onOpenCounted, onOpenAll }: Props) {
  return (
    <span className={classes.countOf}>
      <NumberButton label={String(n)} says={`${n} ${what}`} onClick={onOpenCounted} /> of{' '}
      <NumberButton label={String(d)} says={`${d} counted`} onClick={onOpenAll} />
    </span>
  );
}
