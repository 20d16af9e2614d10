import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDocs } from './harness/docs-table';
import { measureRow } from './harness/measure-row';
import type { Result } from './harness/result';
import { readResults, writeResults } from './harness/results-file';
import type { Bench } from './harness/row';
import { plainTable } from './harness/table';
import { namesOfRows, rows, rowsNamed } from './rows';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    'write-docs': { type: 'boolean', default: false },
  },
});

if (options['write-docs']) {
  writeDocs(readResults());
  process.exit(0);
}
const { asked, unknown } = rowsNamed(positionals);
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. There are: ${namesOfRows.join(', ')}`);
  process.exit(1);
}

const made = new Map<string, Promise<unknown>>();
const bench: Bench = {
  folder: await mkdtemp(join(tmpdir(), 'assay-bench-')),
  isSmall: options.small,
  once: <T>(name: string, make: () => Promise<T>) => {
    const there = made.get(name) ?? make();
    made.set(name, there);
    return there as Promise<T>;
  },
};
const results: Result[] = [];
const broken: string[] = [];
const started = performance.now();
for (const row of asked) {
  const from = performance.now();
  console.log(`${row.name}: ${row.what}`);
  try {
    const fresh = await measureRow(row, bench);
    results.push(...fresh);
    console.log(`${plainTable(fresh)}\n   ${seconds(from)} s`);
  } catch (error) {
    // One row that breaks must not cost the figures of the others; the run ends with an error all the same.
    console.error(error);
    broken.push(row.name);
  }
}
console.log(`\n${plainTable(results)}`);
for (const { what, details } of results)
  if (Object.keys(details).length > 0) console.log(`${what}: ${JSON.stringify(details)}`);
console.log(
  `${seconds(started)} s in all${options.small ? '; sizes are small: the figures mean nothing' : ''}`,
);
await rm(bench.folder, { recursive: true, force: true });
if (!options.small && (positionals.length === 0 || options.save)) {
  writeResults(
    results,
    rows.map(({ name }) => name),
  );
  writeDocs(readResults());
}
if (broken.length > 0) console.error(`Could not be measured: ${broken.join(', ')}`);
process.exit(broken.length === 0 ? 0 : 1);

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}
