import { type RefObject, useEffect } from 'react';

/** Ctrl Shift and a letter goes to a field, from wherever in the note one is; a second press goes back to the text. */
export function useFocusKey(letter: string, field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== letter || field.current === null) return;
      event.preventDefault();
      if (document.activeElement === field.current)
        document.querySelector<HTMLElement>('[role="textbox"][contenteditable="true"]')?.focus();
      else field.current.focus();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [letter, field]);
}
