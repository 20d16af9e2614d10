/**
 * Works something out once for each object that is never changed in place (a table, a snapshot, a node of a draft). The answer is forgotten with
 * the object, so nothing of an inspection is held on to after it is closed. It is shared by all who ask and must not be changed.
 * @param isAlike whether the answer for the object asked about last holds for this one as well
 */
export function onceFor<K extends object, V>(
  work: (of: K) => V,
  isAlike?: (last: K, now: K) => boolean,
): (of: K) => V {
  const known = new WeakMap<K, { answer: V }>();
  let last: WeakRef<K> | null = null;
  return (of) => {
    let entry = known.get(of);
    if (entry === undefined) {
      const before = last?.deref();
      const alike = before !== undefined && isAlike?.(before, of) ? known.get(before) : undefined;
      entry = alike ?? { answer: work(of) };
      known.set(of, entry);
      if (isAlike !== undefined) last = new WeakRef(of);
    }
    return entry.answer;
  };
}

/** For `onceFor`: as many rows, and in these fields each says what the one in its place said. */
export function alikeIn<T extends object>(
  ...fields: (keyof T)[]
): (last: readonly T[], now: readonly T[]) => boolean {
  return (last, now) =>
    last.length === now.length &&
    now.every((row, at) => {
      const before = last[at];
      return (
        before === row || (before !== undefined && fields.every((field) => before[field] === row[field]))
      );
    });
}
