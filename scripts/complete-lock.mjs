// Run after changing dependencies: `node scripts/complete-lock.mjs`
// npm leaves an optional package out of the lock file when the registry at hand does not have it (a mirror with only
// this platform's builds), and `npm ci` then refuses the whole file, on every machine. This writes the missing entries:
// name, exact version and platform, without a hash, because nobody here has seen the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingFromLock } from './setup/lock-file.mjs';
import { PROJECT } from './setup/project.mjs';

const path = join(PROJECT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingFromLock(lock.packages);
for (const { at, entry } of missing) lock.packages[at] = entry;
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} entries written.`);
