import { memberName } from '@data/useInspection';
import { writeInstant } from '@shared/text/day';
import { useVirtualizer } from '@tanstack/react-virtual';
import { LinkAnchor } from '@ui/LinkAnchor';
import { useRef, useState } from 'react';
import classes from './ActList.module.css';
import { isAbout, isField, type JournalAct, type OneThing } from './acts';
import { changeWords, type JournalWords, rowWords } from './change-words';

const ROW_HEIGHT = 44;

interface Props {
  acts: readonly JournalAct[];
  words: JournalWords;
  /** The one thing that is asked about: its changes are open from the start, and the others are left out. */
  only: OneThing | null;
}

/** Virtual: an inspection's journal has tens of thousands of acts. */
export function ActList({ acts, words, only }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(only === null ? [] : acts.map(({ id }) => id)),
  );
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
              <Act
                act={act}
                words={words}
                only={only}
                isOpen={opened.has(act.id)}
                onToggle={() => toggle(act.id)}
              />
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
  only: OneThing | null;
  isOpen: boolean;
  onToggle: () => void;
}

function Act({ act, words, only, isOpen, onToggle }: ActProps) {
  const entries = only === null ? act.entries : act.entries.filter((entry) => isAbout(only, entry));
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
          {entries.map((entry) => (
            <li key={`${entry.device}:${entry.seq}`}>
              {rowWords(entry, words)}
              <ul>
                {entry.fields
                  .filter(({ path }) => only?.field === undefined || isField(only.field, path))
                  .map((change) => (
                    <li key={change.path}>
                      {changeWords(change, words)}{' '}
                      {only === null && (
                        <LinkAnchor
                          to="/inspection/journal"
                          search={{ row: entry.row, field: change.path }}
                          size="sm"
                        >
                          All changes of this
                        </LinkAnchor>
                      )}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
