import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ERROR_NAME, FRAME, framesIn, traceOf } from './error-trace';

it('keeps the class of an error and where it was thrown, and not its message', () => {
  const error = new TypeError('the victim said at home (secret.js:1:2)');
  const { name, frames } = traceOf(error);
  expect(name).toBe('TypeError');
  expect(frames[0]).toMatch(/^error-trace\.test\.ts:\d+:\d+$/);
  expect(frames.join()).not.toContain('secret');
});

it('reads the stacks of the window, with folders and addresses left out', () => {
  const stack = [
    'Error: a message\nof two lines',
    '    at commit (app://assay/assets/index-B1x.js:12:345)',
    '    at /home/somebody/assay/out/main/index.js:7:8',
    '    at async Promise.all (index 0)',
  ].join('\n');
  expect(framesIn(stack)).toEqual(['index-B1x.js:12:345', 'index.js:7:8']);
});

it('lets nothing through but names and places, whatever was thrown', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (message, name) => {
      const error = Object.assign(new Error(message), { name });
      const trace = traceOf(error);
      expect(trace.name).toMatch(ERROR_NAME);
      for (const frame of trace.frames) expect(frame).toMatch(FRAME);
    }),
  );
});
