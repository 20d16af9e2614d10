import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Result } from './result';
import { type Machine, readMachine } from './results-file';
import { markdownTable } from './table';

const DOCS = resolve(import.meta.dirname, '../../docs/performance.md');
const BEGIN = '<!-- figures: written by `npm run bench -- --write-docs` from bench/results.json -->';
const END = '<!-- end of figures -->';

/** What stands between the marks of docs/performance.md. */
export function figures(results: readonly Result[], machine: Machine): string {
  const { processor, cores, memoryGigabytes, system, electron, node, measuredOn } = machine;
  const on = `Measured on ${measuredOn} on ${processor} (${cores} cores, ${memoryGigabytes} GB), ${system}, Electron ${electron}, Node ${node}.`;
  const details = results
    .filter((result) => Object.keys(result.details).length > 0)
    .map((result) => `- ${result.what}${atSize(result)}: ${detailWords(result)}`);
  return [on, markdownTable(results), ...(details.length === 0 ? [] : [details.join('\n')])].join('\n\n');
}

/** The page with today's figures in it. */
export function withFigures(page: string, results: readonly Result[], machine: Machine): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost the marks around its figures');
  return `${page.slice(0, from + BEGIN.length)}\n\n${figures(results, machine)}\n\n${page.slice(to)}`;
}

export function writeDocs(results: readonly Result[]): void {
  writeFileSync(DOCS, withFigures(readDocs(), results, readMachine()));
}

export function readDocs(): string {
  return readFileSync(DOCS, 'utf8');
}

function atSize({ size, sizeIs }: Result): string {
  return size === null ? '' : ` at ${size.toLocaleString('en-GB')} ${sizeIs ?? ''}`.trimEnd();
}

function detailWords({ details, unit }: Result): string {
  return Object.entries(details)
    .map(([name, value]) => `${name} ${value}${/[a-z)]$/.test(name) ? ` ${unit}` : ''}`)
    .join(', ');
}
