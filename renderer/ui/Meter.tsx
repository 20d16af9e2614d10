import classes from './Meter.module.css';

interface Props {
  /** How many of the three bars are filled. */
  level: 0 | 1 | 2 | 3;
  /** What the bars say, shown beside them: "Adequate: two kinds of source". */
  words: string;
}

export function Meter({ level, words }: Props) {
  return (
    <span className={classes.meter}>
      <span className={classes.bars} aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <span key={bar} className={classes.bar} data-filled={bar <= level} />
        ))}
      </span>
      {words}
    </span>
  );
}
