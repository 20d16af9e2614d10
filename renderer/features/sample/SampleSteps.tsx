import { useEffect, useRef } from 'react';
import classes from './SampleRoom.module.css';

export type SampleStep = 'file' | 'columns' | 'counts' | 'draw';

const STEPS: { id: SampleStep; label: string }[] = [
  { id: 'file', label: 'File' },
  { id: 'columns', label: 'Columns' },
  { id: 'counts', label: 'What counts' },
  { id: 'draw', label: 'Draw' },
];

interface Props {
  current: SampleStep;
  /** The number each step has arrived at: "31,693 rows". */
  facts: Partial<Record<SampleStep, string>>;
  /** Steps that can be gone to from here. */
  open: readonly SampleStep[];
  onGo: (step: SampleStep) => void;
}

/** The four steps from a list to a draw, each with its number. */
export function SampleSteps({ current, facts, open, onGo }: Props) {
  const here = useRef<HTMLSpanElement>(null);
  const shown = useRef(current);
  // The button that led here is gone: the focus, and with it the page, goes to the top of the new step.
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    here.current?.focus();
  }, [current]);
  return (
    <ol className={classes.steps} aria-label="Steps">
      {STEPS.map(({ id, label }, at) => {
        const fact = facts[id];
        const words = (
          <>
            {at + 1}. {label}
          </>
        );
        return (
          <li key={id}>
            {id !== current && open.includes(id) ? (
              <button type="button" className={classes.step} onClick={() => onGo(id)}>
                {words}
              </button>
            ) : (
              <span
                ref={id === current ? here : null}
                tabIndex={-1}
                className={classes.step}
                aria-current={id === current ? 'step' : undefined}
              >
                {words}
              </span>
            )}
            {fact !== undefined && <span className={classes.stepFact}> {fact}</span>}
          </li>
        );
      })}
    </ol>
  );
}
