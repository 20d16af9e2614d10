/** @typedef {{ version: string, cpu?: string[], dev?: boolean, libc?: string[], optional?: boolean, os?: string[], resolved?: string, optionalDependencies?: Record<string, string> }} LockEntry */

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * Optional packages that a lock file's packages ask for and that it has no entry for.
 * @param {Record<string, LockEntry>} packages
 * @returns {{ at: string, entry: LockEntry }[]} what to write, and where
 */
export function missingFromLock(packages) {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      .map(([name, version]) => ({
        at: `node_modules/${name}`,
        entry: inNpmsOrder({ version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true }),
      })),
  );
}

/** So that npm's next write does not move lines about. @param {LockEntry} entry @returns {LockEntry} */
function inNpmsOrder({ version, ...rest }) {
  return { version, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Platform packages carry their platform in their name: @biomejs/cli-linux-x64-musl. @param {string} name */
function platformOf(name) {
  const words = name.replace(/^.*\//, '').split('-');
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.filter((word) => word.startsWith('musl')).map(() => 'musl');
  if (words.some((word) => word.startsWith('gnu'))) libc.push('glibc');
  return { cpu, os, ...(libc.length > 0 && os.includes('linux') ? { libc } : {}) };
}
