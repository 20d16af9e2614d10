/**
 * Everything on the screen that was typed and is not yet written. Whoever is about to take the screen or the keys away
 * (lock, close, suspend) calls `writePendingTyping` first and waits for it.
 */
const forms = new Set<() => Promise<void>>();
const waiting = new Set<object>();
const listeners = new Set<() => void>();

/** Makes a form known; its `flush` must do nothing when nothing waits. Answers how to take it back. */
export function registerTyping(flush: () => Promise<void>): () => void {
  // A function of its own, so that a form which comes back before it is gone stays known.
  const own = (): Promise<void> => flush();
  forms.add(own);
  return () => void forms.delete(own);
}

/** Whether a form holds anything that is not written yet: "Saved" may only be said when none does. */
export function markTyping(form: object, isWaiting: boolean): void {
  if (waiting.has(form) === isWaiting) return;
  if (isWaiting) waiting.add(form);
  else waiting.delete(form);
  for (const hear of listeners) hear();
}

export function isTypingPending(): boolean {
  return waiting.size > 0;
}

export function subscribeToTyping(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** Writes all of it. One form that cannot be written does not keep the others from it. */
export async function writePendingTyping(): Promise<void> {
  await Promise.allSettled([...forms].map((flush) => flush()));
}

/**
 * Hiding the window writes at once; a second is too long for somebody who walks away. Leaving a field does not: what a
 * write changes on the screen would move the button that the pointer is just pressing.
 */
export function watchForLeaving(): void {
  const write = (): void => void writePendingTyping();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
  window.addEventListener('pagehide', write);
}
