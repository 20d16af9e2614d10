import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../setup/project.mjs';
import { BROUGHT_ALONG, billOfMaterials, licenceList } from './bill.mjs';
import { isPermissive, readLock, shippedPackages } from './shipped.mjs';

const shipped = shippedPackages(readLock());

it('ships nothing whose licence somebody would have to decide about', () => {
  expect(shipped.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
});

it('takes a choice of licences when one of them is permissive, and no other', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC', '(MIT OR CC0-1.0)'].every(isPermissive)).toBe(true);
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'NOASSERTION', '', 'SEE LICENSE IN X'].some(isPermissive)).toBe(
    false,
  );
});

it('names every direct dependency and Electron, and no tool', () => {
  const app = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const names = new Map(shipped.map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(app.dependencies)) expect(names.get(name), name).toBe(version);
  expect(names.get('electron')).toBe(app.devDependencies['electron']);
  for (const tool of ['vitest', 'eslint', 'electron-builder']) expect(names.has(tool), tool).toBe(false);
});

it('writes a bill in which every reference leads somewhere and nothing is named twice', () => {
  const bill = billOfMaterials({ name: 'assay', version: '1.0.0' }, shipped);
  const refs = bill.components.map((component) => component['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  for (const { dependsOn } of bill.dependencies) for (const ref of dependsOn) expect(refs).toContain(ref);
  const react = bill.components.find(({ name }) => name === 'react');
  expect(react).toMatchObject({ purl: expect.stringMatching(/^pkg:npm\/react@\d/) as string });
  expect(react?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  expect(bill.components.find(({ name }) => name === '@mantine/core')?.purl).toContain(
    'pkg:npm/%40mantine/core@',
  );
});

it('has a licence list that is up to date', () => {
  // `npm run sbom` writes it.
  expect(readFileSync(join(PROJECT, 'docs/licences.md'), 'utf8')).toBe(licenceList(shipped));
});

it('names the licence of every font that is passed on, as its own text says', () => {
  const folder = join(PROJECT, 'node_modules/pdfjs-dist/standard_fonts');
  const fonts = readdirSync(folder).filter((name) => /\.(pfb|ttf)$/.test(name));
  const named = {
    Liberation: /SIL OPEN FONT LICENSE Version 1\.1/i,
    Foxit: /Redistribution and use in source and binary/,
  };
  expect(fonts.filter((name) => !/^(Liberation|Foxit)/.test(name))).toEqual([]);
  for (const [family, words] of Object.entries(named)) {
    const entry = BROUGHT_ALONG.find(({ what }) => what.startsWith(family));
    expect(entry?.what).toContain(String(fonts.filter((name) => name.startsWith(family)).length));
    expect(readFileSync(join(PROJECT, entry?.text ?? ''), 'utf8').replaceAll(/\s+/g, ' ')).toMatch(words);
  }
});
