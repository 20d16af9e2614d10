/** @typedef {import('./shipped.mjs').Shipped} Shipped */

/** @param {Pick<Shipped, 'name' | 'version'>} shipped the package URL, which other tools look up advisories by */
export function packageUrl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/**
 * A software bill of materials as CycloneDX 1.5 describes it. The same packages give the same bytes.
 * @param {{ name: string, version: string }} app
 * @param {readonly Shipped[]} shipped
 */
export function billOfMaterials(app, shipped) {
  const root = packageUrl(app);
  const byName = new Map(shipped.map((one) => [one.name, packageUrl(one)]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': root, name: app.name, version: app.version, purl: root },
    },
    components: shipped.map((one) => ({
      type: one.name === 'electron' ? 'framework' : 'library',
      'bom-ref': packageUrl(one),
      name: one.name,
      version: one.version,
      purl: packageUrl(one),
      licenses: [one.licence.includes(' ') ? { expression: one.licence } : { license: { id: one.licence } }],
      ...hashesOf(one.integrity),
    })),
    dependencies: [
      { ref: root, dependsOn: shipped.map(packageUrl) },
      ...shipped.map((one) => ({
        ref: packageUrl(one),
        dependsOn: one.uses.flatMap((name) => byName.get(name) ?? []).sort(),
      })),
    ],
  };
}

/** npm writes base64, CycloneDX hex. @param {string | undefined} integrity */
function hashesOf(integrity) {
  const [, base64] = /^sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '') ?? [];
  if (base64 === undefined) return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] };
}

/** The licence list for people, as Markdown. @param {readonly Shipped[]} shipped */
export function licenceList(shipped) {
  return [
    '# Licences of what is inside Assay',
    '',
    'Written by `npm run sbom`; a test fails when it is out of date or when a licence is not on the list of permissive ones in `scripts/sbom/shipped.mjs`. Electron brings Chromium, Node.js and their own licences along (`LICENSES.chromium.html` beside the executable).',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}
