import type { Found } from '@data/search-desk';
import { useFramework } from '@data/useInspection';
import { useOpenHit } from '@data/useOpenHit';
import { useWorkspace } from '@data/useWorkspace';
import { piecesOf, snippetOf } from '@shared/search/marks';
import { Pieces } from '@ui/Pieces';
import { useRowsInSight } from '@ui/useRowsInSight';
import { type KeyboardEvent, memo, type RefObject, useRef } from 'react';
import { hitWords } from './hit-words';
import classes from './SearchRoom.module.css';

const ROW = 92;

interface Props {
  found: Found;
  /** Where one types: up from the first hit goes back to it. */
  field: RefObject<HTMLInputElement | null>;
}

/** What was found, the best first; arrows move, Enter opens. A typed letter alone does not draw it. */
export const HitList = memo(function HitList({ found, field }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const openHit = useOpenHit();
  const scroller = useRef<HTMLDivElement>(null);
  const { documents, wanted } = found;
  const rows = useRowsInSight({
    name: 'hits',
    count: documents.length,
    scroller,
    rowHeight: ROW,
    ahead: 8,
  });
  const move = (event: KeyboardEvent, from: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = from + step;
    if (to < 0) return field.current?.focus();
    rows.scrollToIndex(Math.min(to, documents.length - 1));
    scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] button`)?.focus();
  };
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul aria-label="Found" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const hit = documents.at(index);
          if (hit === undefined) return null;
          const words = hitWords(workspace, framework, hit);
          return (
            <li key={hit.id} data-index={index} style={{ transform: `translateY(${start}px)` }}>
              <button
                type="button"
                className={classes.hit}
                onClick={() => openHit(workspace, hit, wanted)}
                onKeyDown={(event) => move(event, index)}
              >
                <span className={classes.title}>
                  <Pieces pieces={piecesOf(words.title, wanted)} />
                </span>
                <span className={classes.place}>{words.place}</span>
                <span className={classes.snippet}>
                  <Pieces pieces={snippetOf(hit.text, wanted)} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
});
