import { type Listener, listen } from './support/listener';
import { clipboardSample, pasteInto } from './support/paste';
import { createInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { unlock } from './support/screens/vault';
import { expect, test } from './support/test';

let outside: Listener;
test.beforeEach(async () => {
  outside = await listen();
});
test.afterEach(() => outside.close());

test('what is pasted from Word, Outlook and a hostile page keeps its paragraphs and lists, and fetches nothing', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  const url = `http://127.0.0.1:${outside.port}`;
  const passages = noteText(window).locator('p');

  await quickNote(window);
  await pasteInto(window, { 'text/html': await clipboardSample('word', url), 'text/plain': 'plain' });
  await expect(passages).toHaveText([
    'Custody visit',
    'The sergeant said that “nobody reads the form” & sent it back.',
    '• Two cells were closed',
    '    • one since June',
    '2) The nurse leaves at ten',
    'Waiting six hours.',
    'Station | Waiting',
    'Telford | 14',
  ]);

  await quickNote(window);
  await pasteInto(window, { 'text/html': await clipboardSample('outlook', url) });
  await expect(passages).toHaveText([
    'Thank you for the visit.',
    '3. The figures follow',
    '4. So does the rota',
    '    • nights only',
    /^Sent: 07 November 2017 09:12.*Subject: Visit$/s,
  ]);

  await quickNote(window);
  await pasteInto(window, { 'text/html': await clipboardSample('hostile', url) });
  await expect(passages).toHaveText(['Before', 'After the link']);
  await expect(noteText(window).locator('img, a, script, iframe, [onclick], [style]')).toHaveCount(0);
  await untilSaved(window);

  // The listener hears: otherwise silence would prove nothing.
  await fetch(`${url}/control`);
  expect(outside.calls).toEqual(['GET /control']);
});

test('a note of two megabytes in thousands of lines can be typed in at once, is saved, and reads back', async ({
  launchApp,
  launchWithVault,
}) => {
  test.slow();
  const first = await launchWithVault();
  await createInspection(first.window);
  await quickNote(first.window);
  const lines = Array.from({ length: 4_000 }, (_, at) =>
    `Line ${at + 1}: ${'the log was read twice. '.repeat(10)}`.trim(),
  );
  const long = 'One sentence after the other, without a break. '.repeat(24_000).trim();
  await pasteInto(first.window, { 'text/plain': [...lines, long].join('\n') });
  await expect(first.window.getByText(/^Line 4000: /)).toBeAttached();
  await first.window.keyboard.type(' Typed at the end.');
  await expect(noteText(first.window).locator('p').last()).toContainText(
    'without a break. Typed at the end.',
  );
  await untilSaved(first.window);
  await first.close();

  const { window } = await launchApp({ profile: first.profile });
  await unlock(window);
  await window.getByRole('button', { name: 'Open West Mercia Police 2017' }).click();
  await goTo(window, 'Notes');
  await window
    .getByRole('navigation', { name: 'Notes' })
    .getByRole('button', { name: /Untitled note/ })
    .click();
  const passages = noteText(window).locator('p');
  await expect(passages.first()).toHaveText(lines[0] ?? '');
  const read = await passages.allTextContents();
  expect(read.slice(0, lines.length)).toEqual(lines);
  expect(read.slice(lines.length).join('')).toBe(`${long} Typed at the end.`);
});
