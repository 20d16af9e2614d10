import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CaptureItem } from './capture-items';
import type { PlacedTrigger } from './capture-plugin';

interface Options {
  editor: Editor;
  /** Id of the list; options are "id-0", "id-1", ... */
  id: string;
  trigger: PlacedTrigger;
  items: readonly CaptureItem[];
  choose: (item: CaptureItem) => void;
  close: () => void;
}

/**
 * The keys of an open list, and where it stands. The focus stays in the text: the text says which option is meant by
 * `aria-activedescendant`, as a combobox would.
 */
export function useCaptureKeys(options: Options): {
  active: number;
  place: RefObject<HTMLDivElement | null>;
} {
  const { editor, id, trigger, items } = options;
  const [chosen, setChosen] = useState({ query: trigger.query, at: 0 });
  const list = useRef<HTMLDivElement | null>(null);
  // Another letter is another list: the first is meant again.
  const active = chosen.query === trigger.query ? Math.min(chosen.at, items.length - 1) : 0;
  const text = editor.view.dom;

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || items.length === 0) return;
    const item = items[active];
    if (event.key === 'Escape') options.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && item !== undefined)
      options.choose(item);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : items.length - 1;
      setChosen({ query: trigger.query, at: (active + step) % items.length });
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    text.addEventListener('keydown', hear, { capture: true });
    return () => text.removeEventListener('keydown', hear, { capture: true });
  }, [text]);

  useEffect(() => {
    if (items.length === 0) return;
    text.setAttribute('aria-autocomplete', 'list');
    text.setAttribute('aria-haspopup', 'listbox');
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-activedescendant', `${id}-${active}`);
    return () => {
      for (const name of ['autocomplete', 'haspopup', 'controls', 'activedescendant'])
        text.removeAttribute(`aria-${name}`);
    };
  }, [text, id, active, items.length]);

  const putInPlace = useEffectEvent(() => {
    if (list.current !== null) standUnder(list.current, editor.view.coordsAtPos(trigger.from));
  });
  useLayoutEffect(() => putInPlace());
  useEffect(() => {
    const move = () => putInPlace();
    window.addEventListener('scroll', move, { capture: true, passive: true });
    window.addEventListener('resize', move);
    return () => {
      window.removeEventListener('scroll', move, { capture: true });
      window.removeEventListener('resize', move);
    };
  }, []);

  return { active, place: list };
}

/** Below the line, or above it where there is no room. */
function standUnder(list: HTMLElement, line: { left: number; top: number; bottom: number }): void {
  const { width, height } = list.getBoundingClientRect();
  const left = Math.max(8, Math.min(line.left, window.innerWidth - width - 8));
  const isBelow = line.bottom + 4 + height <= window.innerHeight;
  list.style.left = `${left}px`;
  list.style.top = `${isBelow ? line.bottom + 4 : Math.max(8, line.top - height - 4)}px`;
}
