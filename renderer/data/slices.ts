// Shorter than a frame: a key that is pressed meanwhile is answered in the same frame.
const SLICE_MS = 8;

/** Answers whether there is time left in this slice. */
export function newSlice(): () => boolean {
  const until = performance.now() + SLICE_MS;
  return () => performance.now() < until;
}

/** Lets the window answer what came in. */
export function letTheWindowAnswer(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Those that pass, looked through in slices.
 * @returns null once the answer is no longer wanted
 */
export async function passingInSlices<T>(
  all: Iterable<T>,
  passes: (one: T) => boolean,
  isWanted: () => boolean,
): Promise<T[] | null> {
  const passing: T[] = [];
  let hasTime = newSlice();
  for (const one of all) {
    if (passes(one)) passing.push(one);
    if (hasTime()) continue;
    await letTheWindowAnswer();
    if (!isWanted()) return null;
    hasTime = newSlice();
  }
  return passing;
}
