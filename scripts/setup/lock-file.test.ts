import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type LockEntry, missingFromLock } from './lock-file.mjs';
import { PROJECT } from './project.mjs';

const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockEntry>;
};

it('installs on every platform: no optional package is missing from the lock file', () => {
  expect(missingFromLock(packages)).toEqual([]);
});

it('names no registry in the lock file, so that each machine uses its own', () => {
  expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
});

it('reads the platform of a missing package from its name', () => {
  const asking = {
    version: '1.0.0',
    dev: true,
    optionalDependencies: { '@tool/cli-linux-arm64-musl': '1.0.0' },
  };
  expect(missingFromLock({ 'node_modules/@tool/cli': asking })).toEqual([
    {
      at: 'node_modules/@tool/cli-linux-arm64-musl',
      entry: { version: '1.0.0', cpu: ['arm64'], os: ['linux'], libc: ['musl'], dev: true, optional: true },
    },
  ]);
});

it('keeps exact versions in package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(PROJECT, 'package.json'), 'utf8'),
  ) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
