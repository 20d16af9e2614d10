import { appendFileSync } from 'node:fs';

// The same attacks run small with the journeys and large by `npm run torture`.

/** How often something is done: `torture` times when the run is meant to be long. */
export function sizeOf(what: string, { ordinary, torture }: { ordinary: number; torture: number }): number {
  const asked = process.env[`ASSAY_TORTURE_${what.toUpperCase().replaceAll(' ', '_')}`];
  if (asked !== undefined) return Number(asked);
  return process.env['ASSAY_TORTURE'] === 'full' ? torture : ordinary;
}

/** Which random numbers: others with `ASSAY_TORTURE_SEED`. */
export const seedOf = (ordinary: number): number => Number(process.env['ASSAY_TORTURE_SEED'] ?? ordinary);

/** One line of figures: on the screen, and in the report of a long run. */
export function report(line: string): void {
  console.log(line);
  const file = process.env['ASSAY_TORTURE_REPORT'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}
