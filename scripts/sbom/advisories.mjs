/**
 * What a registry says is wrong with one package.
 * @typedef {object} Advisory
 * @property {string} name
 * @property {string} severity "low", "moderate", "high" or "critical"
 * @property {string[]} because its titles with their addresses; names of packages where the fault is in what it uses
 */

/**
 * `unknown` is not "none": nobody has looked.
 * @typedef {{ kind: 'none' } | { kind: 'found', advisories: Advisory[] } | { kind: 'unknown', because: string }} Audit
 */

/** @typedef {{ title?: unknown, url?: unknown }} Via */

/** @param {unknown} via */
function reason(via) {
  if (typeof via === 'string') return `uses ${via}`;
  const { title, url } = /** @type {Via} */ (via ?? {});
  return [title, url].filter((part) => typeof part === 'string').join(', ');
}

/**
 * Reads what `npm audit --json` printed, for the packages that are inside the app: tools are nobody's risk but ours.
 * @param {string} printed
 * @param {readonly { name: string }[]} shipped
 * @returns {Audit}
 */
export function readAudit(printed, shipped) {
  let report;
  try {
    report = JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1));
  } catch {
    return { kind: 'unknown', because: 'npm gave no report' };
  }
  if (typeof report.vulnerabilities !== 'object' || report.vulnerabilities === null) {
    const said = typeof report.message === 'string' ? report.message : 'no reason was given';
    return { kind: 'unknown', because: said };
  }
  const names = new Set(shipped.map(({ name }) => name));
  const advisories = Object.entries(report.vulnerabilities)
    .filter(([name]) => names.has(name))
    .map(([name, { severity, via }]) => ({
      name,
      severity: String(severity),
      because: (Array.isArray(via) ? via : []).map(reason),
    }));
  return advisories.length === 0 ? { kind: 'none' } : { kind: 'found', advisories };
}
