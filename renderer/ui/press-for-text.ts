/**
 * Undo or redo in the text that has the focus, chosen from the menu: the same key press is made as at the keyboard, so that
 * an editor with a memory of its own takes its own step. In a plain field nothing answers the key, and the browser does it;
 * in an editor it never does, because its steps and the editor's are not the same.
 */
export function pressForText(command: 'undo' | 'redo'): void {
  const isMac = navigator.userAgent.includes('Mac');
  const press = new KeyboardEvent('keydown', {
    key: command === 'undo' ? 'z' : 'y',
    ctrlKey: !isMac,
    metaKey: isMac,
    bubbles: true,
    cancelable: true,
  });
  const text = document.activeElement;
  if (text === null || !text.dispatchEvent(press)) return;
  if (text instanceof HTMLElement && text.isContentEditable) return;
  document.execCommand(command);
}
