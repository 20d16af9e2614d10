// `npm test`: installs what is needed, then runs everything on the real app. `npm run check` (--quick) leaves out
// the build, the journeys and the benchmarks. The last line is always "N passed, N failed".
// Node's own modules only: it runs before anything is installed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeRuntime, electronRuntime } from './electron-runtime/index.mjs';
import { command } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay } from './setup/display.mjs';
import { SetupProblem } from './setup/problem.mjs';
import { PROJECT } from './setup/project.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { countsOfCheck, countsOfJourneys, countsOfUnitTests } from './test-run/counts.mjs';

const UNIT_REPORT = join(PROJECT, 'test-results/unit.json');
const JOURNEY_REPORT = join(PROJECT, 'test-results/journeys.json');
const isQuick = process.argv.includes('--quick');

/** @typedef {import('./test-run/counts.mjs').Counts} Counts */
/** @type {{ name: string, counts: Counts, seconds: number }[]} */
const steps = [];

/** @param {string} name @param {() => Promise<Counts>} work */
async function step(name, work) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = await work();
  steps.push({ name, counts, seconds: (performance.now() - start) / 1000 });
}

/** Runs an installed package's command. @param {string} script path below node_modules @param {string[]} args */
async function tool(script, ...args) {
  const { code } = await command(process.execPath, [join(PROJECT, 'node_modules', script), ...args], {
    cwd: PROJECT,
  });
  return code;
}

/** @param {string} path */
function report(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** What neither npm nor the build can do without. */
async function prepare() {
  await ensureDependencies(console.log);
  if (isQuick) return;
  const runtime = await electronRuntime(console.log);
  await ensureSystemPackages(
    { executable: runtime.executable, display: !hasDisplay(), readers: true },
    console.log,
  );
  console.log(await describeRuntime(runtime));
}

async function checkSources() {
  await step('types', async () => countsOfCheck(await tool('typescript/bin/tsc', '-b')));
  await step('format and lint', async () =>
    countsOfCheck(await tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')),
  );
  await step('lint with types, room walls', async () =>
    countsOfCheck(await tool('eslint/bin/eslint.js', '--max-warnings=0', '.')),
  );
  await step('dead code', async () => countsOfCheck(await tool('knip/bin/knip.js')));
  await step('unit tests', async () => {
    rmSync(UNIT_REPORT, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
    const code = await tool('vitest/vitest.mjs', 'run', ...reporters);
    return countsOfUnitTests(code, report(UNIT_REPORT));
  });
}

async function runJourneys() {
  await step('build', async () => {
    const { code } = await command(process.execPath, [join(PROJECT, 'scripts/build.mjs')], { cwd: PROJECT });
    return countsOfCheck(code);
  });
  if (steps.at(-1)?.counts.failed) return;
  await step('journeys on the real app', async () => {
    rmSync(JOURNEY_REPORT, { force: true });
    const code = await tool('@playwright/test/cli.js', 'test');
    return countsOfJourneys(code, report(JOURNEY_REPORT));
  });
  // For errors only: at small sizes, and beside whatever else the machine does, the figures mean nothing.
  await step('benchmarks, once and small', async () => {
    const bench = [join(PROJECT, 'bench/bench.mjs'), '--small'];
    const { code } = await command(process.execPath, bench, { cwd: PROJECT });
    return countsOfCheck(code);
  });
}

try {
  await prepare();
  await checkSources();
  if (!isQuick) await runJourneys();
} catch (error) {
  console.error(error instanceof SetupProblem ? error.message : error);
  steps.push({ name: 'set-up', counts: { passed: 0, failed: 1 }, seconds: 0 });
}

console.log('');
for (const { name, counts, seconds } of steps) {
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds.toFixed(1)} s)`);
}
const passed = steps.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = steps.reduce((sum, { counts }) => sum + counts.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
