import { whenQuiet } from './when-idle';

declare global {
  /** V8's own, which the main process asks Chromium to show; not there in tests. */
  var gc: ((options: { type: 'major'; execution: 'async' }) => Promise<void>) | undefined;
}

/**
 * Gives back what opening and checking an inspection have used and dropped, some 50 MB of 10,000 records: V8 itself waits
 * until it needs the room, which may be hours. Done while nobody types.
 */
export async function collectGarbage(): Promise<void> {
  await whenQuiet();
  await globalThis.gc?.({ type: 'major', execution: 'async' });
}
