import { type Interval, writeInterval } from '@shared/review/interval';
import classes from './AnswerPlot.module.css';

export type Part = 'yes' | 'not-shown' | 'no';

interface Props {
  /** What the bar is about, for those who hear it: a criterion, an offence. */
  about: string;
  files: Readonly<Record<Part, readonly string[]>>;
  interval: Interval | null;
  onOpen: (part: Part) => void;
}

export const PARTS: { id: Part; words: string }[] = [
  { id: 'yes', words: 'yes' },
  { id: 'not-shown', words: 'the file does not show it' },
  { id: 'no', words: 'no' },
];

/** A narrower part still opens its files, but its number would not fit. */
const NARROWEST_LABEL = 0.06;

/**
 * One bar from 0 to 100%: yes from the left, no from the right, told apart by pattern and number as well as by colour.
 * The line below is the interval in which the true share of "yes" probably lies.
 */
export function AnswerPlot({ about, files, interval, onOpen }: Props) {
  const of = PARTS.reduce((sum, { id }) => sum + files[id].length, 0);
  if (of === 0) return <span className={classes.none}>nothing counted</span>;
  return (
    <div className={classes.plot}>
      <div className={classes.bar}>
        {PARTS.map(({ id, words }) => {
          const share = files[id].length / of;
          return (
            share > 0 && (
              <button
                key={id}
                type="button"
                className={classes.part}
                data-part={id}
                style={{ width: `${100 * share}%` }}
                title={`${files[id].length} of ${of}: ${words}`}
                aria-label={`${about}: ${files[id].length} of ${of} ${words}`}
                onClick={() => onOpen(id)}
              >
                {share >= NARROWEST_LABEL && <span className={classes.label}>{files[id].length}</span>}
              </button>
            )
          );
        })}
      </div>
      {interval !== null && (
        <div
          className={classes.interval}
          role="img"
          aria-label={`95% interval of yes: ${writeInterval(interval)}`}
          style={{
            insetInlineStart: `${100 * interval.lower}%`,
            width: `${100 * (interval.upper - interval.lower)}%`,
          }}
        />
      )}
    </div>
  );
}

/** The scale above a column of bars. */
export function PlotScale() {
  return (
    <div className={classes.scale} aria-hidden="true">
      {[0, 25, 50, 75, 100].map((percent) => (
        <span key={percent} style={{ insetInlineStart: `${percent}%` }}>
          {percent}%
        </span>
      ))}
    </div>
  );
}

/** What the patterns mean. */
export function PlotLegend() {
  return (
    <ul className={classes.legend} aria-label="Legend">
      {PARTS.map(({ id, words }) => (
        <li key={id}>
          <span className={classes.swatch} data-part={id} aria-hidden="true" />
          {words}
        </li>
      ))}
      <li>
        <span className={classes.swatchInterval} aria-hidden="true" />
        95% interval of yes
      </li>
    </ul>
  );
}
