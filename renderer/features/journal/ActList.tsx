import { memberName } from '@data/useInspection';
import { writeInstant } from '@shared/text/day';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import classes from './ActList.module.css';
import type { JournalAct } from './acts';
import { changeWords, type JournalWords, rowWords } from './change-words';

const ROW_HEIGHT = 44;

interface Props {
  acts: readonly JournalAct[];
  words: JournalWords;
}

/** Virtual: an inspection's journal has tens of thousands of acts. */
export function ActList({ acts, words }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const rows = useVirtualizer({
    count: acts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => acts[index]?.id ?? index,
    overscan: 10,
  });

  function toggle(id: string) {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  return (
    <section ref={scroller} className={classes.scroller} aria-label="Acts, newest first">
      <ol className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const act = acts[item.index];
          return act === undefined ? null : (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              className={classes.act}
              aria-setsize={acts.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Act act={act} words={words} isOpen={opened.has(act.id)} onToggle={() => toggle(act.id)} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface ActProps {
  act: JournalAct;
  words: JournalWords;
  isOpen: boolean;
  onToggle: () => void;
}

function Act({ act, words, isOpen, onToggle }: ActProps) {
  return (
    <>
      <button type="button" className={classes.head} aria-expanded={isOpen} onClick={onToggle}>
        <span className={classes.arrow} aria-hidden="true">
          {isOpen ? '▾' : '▸'}
        </span>
        <span className={classes.when}>{writeInstant(act.at)}</span>
        <span className={classes.who}>{memberName(words.inspection, act.author)}</span>
        <span className={classes.what}>
          {act.isUndo && 'Taken back: '}
          {act.label}
        </span>
      </button>
      {isOpen && (
        <ul className={classes.changes}>
          {act.entries.map((entry) => (
            <li key={`${entry.device}:${entry.seq}`}>
              {rowWords(entry, words)}
              <ul>
                {entry.fields.map((change) => (
                  <li key={change.path}>{changeWords(change, words)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
