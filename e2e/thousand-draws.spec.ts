import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { THOUSAND_DRAWS_SHA256, thousandDraws } from '@shared/sampling/testing/generated-lists';
import { expect, test } from './support/test';

const ASSETS = resolve(import.meta.dirname, '../out/renderer/assets');
const AT_ONCE = 100;

type Draws = ReturnType<typeof thousandDraws>;

/** What the worker says back, as far as this journey reads it. */
interface Reply {
  kind: string;
  result: { ok: true; value: Record<string, unknown> } | { ok: false; failure: { kind: string } };
}

/** Has the window's own worker read the lists and draw from them, as the sample room does; the results' SHA-256. */
function drawInWindow(window: Page, worker: string, draws: Draws): Promise<string[]> {
  const asked = draws.map(({ files, settings }) => ({
    settings,
    files: files.map(({ name, bytes, format }) => ({
      name,
      format,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  }));
  return window.evaluate(
    async ({ worker: url, asked: lists }) => {
      const desk = new Worker(url, { type: 'module' });
      let id = 0;
      const ask = (task: string, request: object) =>
        new Promise<Record<string, unknown>>((done, refuse) => {
          id += 1;
          desk.onerror = () => refuse(new Error('the worker stopped'));
          desk.onmessage = ({ data }: MessageEvent<Reply>) => {
            if (data.kind !== 'done') return;
            if (data.result.ok) done(data.result.value);
            else refuse(new Error(`${task}: ${data.result.failure.kind}`));
          };
          desk.postMessage({ id, task, request });
        });
      const results: string[] = [];
      for (const { files, settings } of lists) {
        const formats = files.map(({ format }) => format);
        const chosen = files.map(
          ({ name, base64 }) => new File([Uint8Array.from(atob(base64), (at) => at.charCodeAt(0))], name),
        );
        await ask('look', { files: chosen, choices: formats });
        const mapping = { reference: 0, recordedOn: 1, offence: 2 };
        const { sha256 } = await ask('read', { formats, mapping });
        const { resultSha256 } = await ask('draw', { settings, frameSha256: sha256 });
        results.push(String(resultSha256));
      }
      desk.terminate();
      return results;
    },
    { worker, asked },
  );
}

test('1,000 generated lists give the same draws in the app’s window as in Node and by the script', async ({
  launchApp,
}) => {
  const { window, consoleErrors } = await launchApp();
  const worker = (await readdir(ASSETS)).find((name) => /^frame\.worker-.*\.js$/.test(name));
  const draws = thousandDraws();
  const results: string[] = [];
  for (let at = 0; at < draws.length; at += AT_ONCE) {
    const these = draws.slice(at, at + AT_ONCE);
    results.push(...(await drawInWindow(window, `app://assay/assets/${worker}`, these)));
  }
  expect(results).toHaveLength(1_000);
  expect(createHash('sha256').update(results.join('')).digest('hex')).toBe(THOUSAND_DRAWS_SHA256);
  expect(consoleErrors).toEqual([]);
});
