/** A promise of the browser that did not settle: on a full disk some of IndexedDB's never do. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** The same promise, but rejected with `NoAnswer` when it takes longer than that. */
export async function withinTime<T>(milliseconds: number, promise: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
