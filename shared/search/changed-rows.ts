/**
 * Which rows differ between two states of a table. Rows are never changed in place, so equal objects are equal rows;
 * one edit leaves a long beginning and a long end in common, which are stepped over.
 * @returns rows that are gone or were replaced, and rows that are new or stand in their place
 */
export function changedRows<R>(before: readonly R[], after: readonly R[]): { old: R[]; fresh: R[] } {
  if (before === after) return { old: [], fresh: [] };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const [wasThere, isThere] = [new Set(old), new Set(fresh)];
  return { old: old.filter((row) => !isThere.has(row)), fresh: fresh.filter((row) => !wasThere.has(row)) };
}
