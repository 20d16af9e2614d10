import type { ReactNode } from 'react';
import classes from './ShellFrame.module.css';

interface Props {
  top: ReactNode;
  side?: ReactNode;
  /** Trouble that every page has to show, above the page. */
  notice?: ReactNode;
  /** The page lays out its own panes up to the edges. */
  isFilled?: boolean;
  children: ReactNode;
}

/** Top bar, rooms at the left (above on narrow or enlarged windows), the page. */
export function ShellFrame({ top, side, notice, isFilled = false, children }: Props) {
  return (
    <div className={classes.window}>
      <div className={classes.shell}>
        {top}
        <div className={classes.middle}>
          {side}
          <main className={classes.main}>
            {notice}
            <div id="page" className={classes.page} data-filled={isFilled} tabIndex={-1}>
              {children}
            </div>
          </main>
        </div>
      </div>
    </div>
  );
}
