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

/**
 * What a package brings along under a licence of its own: the fonts that pdf.js draws with where a
 * PDF brings none, and its decoders for rarer pictures.
 * @see docs/decisions/0017-attachments-are-shown-from-memory.md
 */
export const BROUGHT_ALONG = [
  {
    what: 'Liberation Sans (4 fonts)',
    by: 'pdfjs-dist',
    licence: 'OFL-1.1',
    text: 'node_modules/pdfjs-dist/standard_fonts/LICENSE_LIBERATION',
  },
  {
    what: 'Foxit fonts (10)',
    by: 'pdfjs-dist',
    licence: 'BSD-3-Clause',
    text: 'node_modules/pdfjs-dist/standard_fonts/LICENSE_FOXIT',
  },
  {
    what: 'JBIG2 decoder of PDFium',
    by: 'pdfjs-dist',
    licence: 'BSD-3-Clause',
    text: 'node_modules/pdfjs-dist/wasm/LICENSE_JBIG2',
  },
  {
    what: 'OpenJPEG decoder',
    by: 'pdfjs-dist',
    licence: 'BSD-2-Clause',
    text: 'node_modules/pdfjs-dist/wasm/LICENSE_OPENJPEG',
  },
  {
    what: 'qcms colour management',
    by: 'pdfjs-dist',
    licence: 'MIT',
    text: 'node_modules/pdfjs-dist/wasm/LICENSE_QCMS',
  },
];

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
    'Brought along by a package, under a licence of its own:',
    '',
    '| what | by | licence | its text |',
    '|---|---|---|---|',
    ...BROUGHT_ALONG.map(({ what, by, licence, text }) => `| ${what} | ${by} | ${licence} | \`${text}\` |`),
    '',
  ].join('\n');
}
