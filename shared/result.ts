/** What can be expected to fail is a value: the caller has to look at `ok` before it can use anything. */
export type Result<T, F extends { kind: string }> = { ok: true; value: T } | { ok: false; failure: F };

export function succeed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<F extends { kind: string }>(failure: F): { ok: false; failure: F } {
  return { ok: false, failure };
}

/** A broken promise of our own code: never caught in order to carry on. */
export class InvariantError extends Error {
  override name = 'InvariantError';
}
