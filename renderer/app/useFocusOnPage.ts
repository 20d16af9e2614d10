import { useEffect } from 'react';

/**
 * After a change of page by key or command nothing holds the focus: the page takes it, so that the next Tab goes into
 * the page and its arrow keys scroll. A page that puts the cursor somewhere itself keeps it.
 */
export function useFocusOnPage(pathname: string): void {
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.getElementById('page')?.focus({ preventScroll: true });
  }, [pathname]);
}
