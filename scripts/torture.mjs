// `npm run torture`: power cuts, full disks, damage, hostile inputs and wild hands in numbers, seeded, with their figures at the end.
// ASSAY_TORTURE_KILLS, _FULL_DISKS, _DAMAGES, _HOSTILE_INPUTS and _STEPS set other numbers, ASSAY_TORTURE_SEED other damages.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command } from './setup/command.mjs';
import { PROJECT } from './setup/project.mjs';

const REPORT = join(PROJECT, 'test-results/torture.txt');
const JOURNEYS = ['survival', 'full-disk', 'damage', 'wild-hands'].map((name) => `e2e/${name}.spec.ts`);
const LONGEST_MS = 3 * 60 * 60_000;

mkdirSync(dirname(REPORT), { recursive: true });
rmSync(REPORT, { force: true });
Object.assign(process.env, { ASSAY_TORTURE: 'full', ASSAY_TORTURE_REPORT: REPORT });

/** @param {string} script @param {string[]} args */
const run = (script, ...args) =>
  command(process.execPath, [join(PROJECT, 'node_modules', script), ...args], { cwd: PROJECT });

const start = performance.now();
const inputs = await run('vitest/vitest.mjs', 'run', 'torture');
const journeys = await run(
  '@playwright/test/cli.js',
  'test',
  ...JOURNEYS,
  `--global-timeout=${LONGEST_MS}`,
  '--reporter=list',
);
console.log(`\n${readFileSync(REPORT, 'utf8')}`);
console.log(`${((performance.now() - start) / 60_000).toFixed(0)} minutes`);
process.exitCode = inputs.code === 0 && journeys.code === 0 ? 0 : 1;
console.log(
  process.exitCode === 0 ? 'Nothing lost, nothing let in.' : 'Something was lost or let in: see above.',
);
