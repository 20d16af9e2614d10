import type { ReactNode } from 'react';
import type { Meaning } from './colours';
import { MeaningShape } from './MeaningShape';
import classes from './Message.module.css';

interface Props {
  meaning: Meaning;
  /** What happened. */
  title: string;
  /** What is safe, and what to do next. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Problems and warnings are announced as they appear; the rest can wait for the reader. */
export function Message({ meaning, title, children, action }: Props) {
  const role = meaning === 'problem' ? 'alert' : 'status';
  return (
    <div className={classes.message} data-meaning={meaning} role={role}>
      <MeaningShape meaning={meaning} />
      <div className={classes.words}>
        <strong>{title}</strong>
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  );
}
