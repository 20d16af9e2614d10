import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  /** One sentence: what will be here. */
  children: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
}

export function EmptyState({ children, action }: Props) {
  return (
    <div className={classes.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
