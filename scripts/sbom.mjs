// Writes what is inside the app: out/sbom.cdx.json (CycloneDX) and docs/licences.md. `npm run sbom`
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, licenceList } from './sbom/bill.mjs';
import { isPermissive, readLock, shippedPackages } from './sbom/shipped.mjs';
import { runScript, SetupProblem } from './setup/problem.mjs';
import { PROJECT } from './setup/project.mjs';

await runScript(() => {
  const app = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const shipped = shippedPackages(readLock());
  const refused = shipped.filter(({ licence }) => !isPermissive(licence));
  if (refused.length > 0) {
    const names = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ');
    throw new SetupProblem(`Somebody has to decide about the licence of ${names}.`);
  }
  mkdirSync(join(PROJECT, 'out'), { recursive: true });
  const bill = `${JSON.stringify(billOfMaterials(app, shipped), null, 2)}\n`;
  writeFileSync(join(PROJECT, 'out/sbom.cdx.json'), bill);
  writeFileSync(join(PROJECT, 'docs/licences.md'), licenceList(shipped));
  console.log(`out/sbom.cdx.json names ${shipped.length} packages; their licences are in docs/licences.md.`);
  return Promise.resolve(0);
});
