import type { ReactNode } from 'react';
import type { Meaning } from './colours';
import { MeaningShape } from './MeaningShape';
import classes from './NumberTile.module.css';

interface Props {
  value: ReactNode;
  /** What is counted: "files left to review". */
  label: ReactNode;
  /** Says that the number asks for something; shown as a shape beside it. */
  meaning?: Meaning;
  children?: ReactNode;
}

export function NumberTile({ value, label, meaning, children }: Props) {
  return (
    <div className={classes.tile}>
      <div className={classes.value}>
        {value}
        {meaning !== undefined && <MeaningShape meaning={meaning} size={18} />}
      </div>
      <div className={classes.label}>{label}</div>
      {children}
    </div>
  );
}
