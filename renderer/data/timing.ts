/** What the data room does that somebody waits for. */
export type Timed = 'open inspection' | 'commit' | 'background check';

/**
 * Says how long something took, on the browser's own timeline: for a profiler, and for `npm run bench`. A name and two
 * moments only; nothing is kept once whoever listens has heard it.
 * @param start by `performance.now()`
 */
export function tellTime(name: Timed, start: number): void {
  performance.measure(name, { start });
  performance.clearMeasures(name);
}
