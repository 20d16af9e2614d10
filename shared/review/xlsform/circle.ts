import type { Item } from './xlsform';

/** Names that an expression refers to: "${age} > 17" refers to age. */
export function referencesOf(expression: string): string[] {
  return [...expression.matchAll(/\$\{\s*([^}]+?)\s*\}/g)].map(([, name = '']) => name);
}

/**
 * Names of questions whose `relevant` depends on each other in a circle; null when there is none. A question also
 * depends on the groups that it stands in.
 */
export function circleIn(items: readonly Item[]): string[] | null {
  const dependsOn = new Map<string, Set<string>>();
  const collect = (list: readonly Item[], group: string | null) => {
    for (const item of list) {
      const needs = dependsOn.get(item.name) ?? new Set<string>();
      for (const name of referencesOf(item.relevant)) needs.add(name);
      if (group !== null) needs.add(group);
      if (item.name !== '') dependsOn.set(item.name, needs);
      collect(item.items, item.name === '' ? group : item.name);
    }
  };
  collect(items, null);

  const done = new Set<string>();
  for (const start of dependsOn.keys()) {
    // Depth first with a path of our own: a form may be long enough to run out of stack.
    const path: { name: string; left: string[] }[] = [];
    const enter = (name: string) => path.push({ name, left: [...(dependsOn.get(name) ?? [])] });
    if (!done.has(start)) enter(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const next = here.left.pop();
      if (next === undefined) {
        done.add(here.name);
        path.pop();
        continue;
      }
      const at = path.findIndex(({ name }) => name === next);
      if (at >= 0) return path.slice(at).map(({ name }) => name);
      if (!done.has(next) && dependsOn.has(next)) enter(next);
    }
  }
  return null;
}
