import type { Framework } from './framework';

function plain(force: string): string {
  return force
    .toLowerCase()
    .replace(/\b(police|service|constabulary|force)\b/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** How many case files the framework wants reviewed in a force: more in the largest ones. */
export function sampleTargetFor(framework: Framework, force: string): number {
  const isLarger = framework.sample.largerForces.some((larger) => plain(larger) === plain(force));
  return isLarger ? framework.sample.largerTarget : framework.sample.target;
}
