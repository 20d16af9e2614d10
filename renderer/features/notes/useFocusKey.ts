import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Ctrl Shift and a letter goes to a field, from wherever in the note one is; a second press goes back to the text.
 * @param otherwise what the key does while the field is not there
 */
export function useFocusKey(
  letter: string,
  field: RefObject<HTMLElement | null>,
  otherwise?: () => void,
): void {
  const withoutField = useEffectEvent(() => otherwise?.());
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== letter) return;
      event.preventDefault();
      if (field.current === null) withoutField();
      else if (document.activeElement === field.current)
        document.querySelector<HTMLElement>('[role="textbox"][contenteditable="true"]')?.focus();
      else field.current.focus();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [letter, field]);
}
