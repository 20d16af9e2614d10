import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report, sizeOf } from '../../e2e/support/torture';
import { IMPORTERS, inputsFor } from './importers';
import type { Importer } from './importers/importer';
import { mutate, randomFrom } from './mutations';

const INPUTS = sizeOf('hostile inputs', { ordinary: 1500, torture: 24_000 });
const SEED = 20_171_109;
const HANG_MS = 5000;
/** What may be held at the end of an importer's inputs over what was held before, after it was cleared away. */
const MOST_MEGABYTES = 600;

interface Figures {
  inputs: number;
  read: number;
  refused: number;
  slowestMs: number;
}

async function attack({ read, real }: Importer, inputs: number): Promise<Figures> {
  const files = await real();
  const random = randomFrom(SEED);
  const figures: Figures = { inputs: 0, read: 0, refused: 0, slowestMs: 0 };
  const one = async (bytes: Uint8Array) => {
    const start = performance.now();
    const wasRead = await read(bytes);
    figures.slowestMs = Math.max(figures.slowestMs, performance.now() - start);
    figures.inputs += 1;
    if (wasRead) figures.read += 1;
    else figures.refused += 1;
  };
  for (const file of files) expect(typeof (await read(file))).toBe('boolean');
  const unheardOf = Math.ceil(inputs / 20);
  for (const bytes of fc.sample(fc.uint8Array({ maxLength: 4096 }), { numRuns: unheardOf, seed: SEED }))
    await one(bytes);
  while (figures.inputs < inputs) {
    const file = files[Math.floor(random() * files.length)] ?? new Uint8Array();
    await one(mutate(file, random));
  }
  return figures;
}

const megabytes = () => process.memoryUsage().rss / 1024 / 1024;

describe(`${INPUTS} hostile inputs over every importer`, () => {
  for (const importer of IMPORTERS) {
    it(
      `${importer.name}: read whole or refused, never a crash, never a hang`,
      async () => {
        const before = megabytes();
        const inputs = inputsFor(importer, INPUTS);
        const { read, refused, slowestMs, inputs: done } = await attack(importer, inputs);
        expect(done).toBeGreaterThanOrEqual(inputs);
        expect(read + refused).toBe(done);
        expect(slowestMs).toBeLessThan(HANG_MS);
        const grown = megabytes() - before;
        expect(grown).toBeLessThan(MOST_MEGABYTES);
        report(
          `hostile inputs, ${importer.name}: ${done} (seed ${SEED}), ${read} read, ${refused} refused, crashes 0, slowest ${slowestMs.toFixed(0)} ms, memory +${grown.toFixed(0)} MB`,
        );
      },
      30 * 60_000,
    );
  }
});
