/** Being put off for longer would leave what is done in the background undone for somebody who never rests. */
const LONGEST_MILLISECONDS = 500;

/** Resolves once the window has nothing to draw and no key to answer. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_MILLISECONDS });
  });
}
