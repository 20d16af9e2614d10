import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { policeLists } from '../../e2e/support/screens/sample';

/**
 * Writes a crime list of that many rows, made from the real extracts: every row is a real one, with a reference of its
 * own where it has one (the real lists' rows without a reference stay without).
 */
export async function writeCrimeList(path: string, rows: number): Promise<void> {
  const [first] = policeLists;
  const header = readFileSync(first ?? '', 'utf8').split('\n', 1)[0] ?? '';
  const real = policeLists.flatMap((list) => readFileSync(list, 'utf8').trim().split(/\r?\n/).slice(1));
  const out = createWriteStream(path);
  out.write(`${header}\n`);
  for (let at = 0; at < rows; at += 1) {
    const row = real[at % real.length] ?? '';
    const unique = row.startsWith(',') ? row : `${at.toString(16).padStart(8, '0')}${row.slice(8)}`;
    if (!out.write(`${unique}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
