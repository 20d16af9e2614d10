import type { ReactNode } from 'react';
import classes from './ShellFrame.module.css';

interface Props {
  top: ReactNode;
  side?: ReactNode;
  /** Trouble that every page has to show, above the page. */
  notice?: ReactNode;
  children: ReactNode;
}

/** Top bar, rooms at the left (above on narrow or enlarged windows), the page. */
export function ShellFrame({ top, side, notice, children }: Props) {
  return (
    <div className={classes.shell}>
      {top}
      <div className={classes.middle}>
        {side}
        <main id="page" className={classes.page} tabIndex={-1}>
          {notice}
          {children}
        </main>
      </div>
    </div>
  );
}
