/**
 * Works something out once for each object that is never changed in place (a table, a snapshot). The answer is forgotten with
 * the object, so nothing of an inspection is held on to after it is closed.
 */
export function onceFor<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { answer: V }>();
  return (of) => {
    let entry = known.get(of);
    if (entry === undefined) {
      entry = { answer: work(of) };
      known.set(of, entry);
    }
    return entry.answer;
  };
}
