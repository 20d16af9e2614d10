import type { ReactNode } from 'react';
import type { Meaning } from './colours';
import { MeaningShape } from './MeaningShape';
import classes from './StatusMark.module.css';

/** A state in a word with its shape: "Done", "Needs a reason". */
export function StatusMark({ meaning, children }: { meaning: Meaning; children: ReactNode }) {
  return (
    <span className={classes.mark} style={{ color: `var(--assay-${meaning})` }}>
      <MeaningShape meaning={meaning} size={14} />
      {children}
    </span>
  );
}
