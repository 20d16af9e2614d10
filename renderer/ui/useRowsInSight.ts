import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

interface Options {
  /** Of the list, for remembering its height. */
  name: string;
  count: number;
  scroller: RefObject<HTMLElement | null>;
  /** Of a row, in pixels. */
  rowHeight: number;
  /** Rows that are drawn ahead of those in sight. */
  ahead: number;
}

const FIRST_HEIGHT = 480;
const heights = new Map<string, number>();

/**
 * Which rows of a long list are in sight. A list is first drawn in the height it had last time and measured with the frame's
 * own layout: asking for its height at once would have the browser lay out the page twice whenever a room is opened.
 */
export function useRowsInSight({ name, count, scroller, rowHeight, ahead }: Options) {
  return useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: ahead,
    initialRect: { width: 0, height: heights.get(name) ?? FIRST_HEIGHT },
    observeElementRect: (list, hear) =>
      observe(list, (height) => {
        heights.set(name, height);
        hear({ width: 0, height });
      }),
  });
}

function observe(
  { scrollElement }: Virtualizer<HTMLElement, Element>,
  hear: (height: number) => void,
): (() => void) | undefined {
  if (scrollElement === null) return undefined;
  const observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined) hear(Math.round(entry.contentRect.height));
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}
