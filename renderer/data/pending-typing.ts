/**
 * Everything on the screen that was typed and is not yet written. Whoever is about to take the screen or the keys away
 * (lock, close, suspend) calls `writePendingTyping` first and waits for it.
 */
const pending = new Set<() => Promise<void>>();

/** Makes a form known; its `flush` must do nothing when nothing waits. Answers how to take it back. */
export function registerTyping(flush: () => Promise<void>): () => void {
  // A function of its own, so that a form which comes back before it is gone stays known.
  const own = (): Promise<void> => flush();
  pending.add(own);
  return () => void pending.delete(own);
}

/** Writes all of it. One form that cannot be written does not keep the others from it. */
export async function writePendingTyping(): Promise<void> {
  await Promise.allSettled([...pending].map((flush) => flush()));
}

/** Leaving a field or hiding the window writes at once; a second is too long for somebody who walks away. */
export function watchForLeaving(): void {
  const write = (): void => void writePendingTyping();
  document.addEventListener('focusout', write);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
  window.addEventListener('pagehide', write);
}
