import { stopLooking, useLookedFor } from '@data/looked-for';
import { marksIn, type Wanted } from '@shared/search/marks';
import { useEffect } from 'react';

const HIGHLIGHT = 'looked-for';
const MOST_MARKS = 2000;

/** The stretches of a page's text that hold the words. */
function rangesIn(page: Node, wanted: Wanted): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null && ranges.length < MOST_MARKS; node = texts.nextNode()) {
    for (const { from, to } of marksIn(node.textContent ?? '', wanted)) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Highlights on the page what a search was opened for, and brings the first of it into view. Nothing is changed in the
 * page: the browser draws the highlight, in texts that are being edited too. Escape takes it away.
 */
export function useHitMarks(pathname: string): void {
  const wanted = useLookedFor();
  // Words are forgotten with the inspection that they were looked for in: a locked vault remembers none.
  useEffect(() => stopLooking, []);
  useEffect(() => {
    const page = document.getElementById('page');
    if (page === null || (wanted.terms.size === 0 && wanted.beginnings.length === 0)) return;
    // The search page marks its own list, and starts anew.
    if (pathname === '/inspection/search') return;
    let hasShown = false;
    let frame = 0;
    const mark = () => {
      frame = 0;
      const ranges = rangesIn(page, wanted);
      CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
      const first = ranges[0]?.startContainer.parentElement;
      if (hasShown || first === null || first === undefined) return;
      hasShown = true;
      first.scrollIntoView({ block: 'nearest' });
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(mark);
    };
    const watch = new MutationObserver(later);
    watch.observe(page, { childList: true, characterData: true, subtree: true });
    later();
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stopLooking();
    };
    window.addEventListener('keydown', press);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', press);
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [wanted, pathname]);
}
