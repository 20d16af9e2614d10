import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withSmallDisk } from '../electron/testing/small-disk';
import { LATITUDE, pdfSaying, photographWithPlace, pngSaying, wavSaying } from './support/files';
import { freshProfile } from './support/launch';
import { filesHolding } from './support/rare-word';
import { allInspections, chooseArchive } from './support/screens/archive';
import {
  attach,
  attaching,
  attachments,
  drop,
  file,
  openFile,
  smallJpeg,
} from './support/screens/attachments';
import { noteText, quickNote } from './support/screens/notes';
import { untilSaved } from './support/screens/shell';
import { createVault, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const WORD = 'Zquvblorhexin';
const MEGABYTE = 1024 * 1024;

/** A note in the example inspection, with a sentence that has to survive. */
async function startNote(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await quickNote(window);
  await window.keyboard.type('The whiteboard showed 41 calls waiting.');
}

/** The middle of a word in base64, in each of the three ways in which it can stand there. */
const inBase64 = [0, 1, 2].map((before) =>
  Buffer.from(`${'x'.repeat(before)}${WORD}`)
    .toString('base64')
    .slice(4, 16),
);

async function expectNoTrace(profile: string, when: string): Promise<void> {
  for (const spelling of [WORD, ...inBase64])
    expect(await filesHolding(profile, spelling), `${spelling}, ${when}`).toEqual([]);
}

test('attachments are shown, and nothing readable of them is ever on the disk', async ({ launchApp }) => {
  const profile = await freshProfile();
  const temporary = join(profile, 'temporary');
  await mkdir(temporary);
  const running = await launchApp({ profile, env: { TMPDIR: temporary } });
  const { window } = running;
  await createVault(window);
  await startNote(window);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>document.title='${WORD}'</script></svg>`;
  await attach(window, [
    { name: 'board.png', mimeType: 'image/png', buffer: pngSaying(WORD) },
    { name: 'place.jpg', mimeType: 'image/jpeg', buffer: photographWithPlace(await smallJpeg(window)) },
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdfSaying(WORD) },
    { name: 'tone.wav', mimeType: 'audio/wav', buffer: wavSaying(WORD) },
    { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from(`One line: ${WORD} – café.`) },
    { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) },
    { name: 'unknown.bin', mimeType: '', buffer: Buffer.from([0, 1, 2, 3, ...Buffer.from(WORD), 0, 9]) },
  ]);
  await expect(file(window, 'unknown.bin')).toBeVisible();
  await expect(attaching(window).getByText('The place was taken out')).toBeVisible();

  const shows = async (name: string, look: (dialog: ReturnType<Page['locator']>) => Promise<void>) => {
    const dialog = await openFile(window, name);
    await look(dialog);
    await expectNoTrace(profile, `while ${name} is shown`);
    await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  await shows('board.png', (dialog) =>
    expect.poll(() => dialog.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(4),
  );
  await shows('place.jpg', async (dialog) => {
    await expect
      .poll(() => dialog.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBe(8);
    await expect(dialog.getByText('The place was taken out when it was attached')).toBeVisible();
  });
  await shows('plan.pdf', async (dialog) => {
    await expect(dialog.getByText('This PDF carries JavaScript')).toBeVisible();
    await expect(dialog.getByText(WORD)).toBeAttached();
    const ink = await dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return data.filter((value, at) => at % 4 === 0 && value < 128).length;
    });
    expect(ink).toBeGreaterThan(100);
  });
  await shows('tone.wav', (dialog) =>
    expect
      .poll(() => dialog.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration))
      .toBeCloseTo(0.5, 1),
  );
  await shows('log.txt', (dialog) => expect(dialog.getByText(`One line: ${WORD} – café.`)).toBeVisible());
  await shows('drawing.svg', async (dialog) => {
    await expect(dialog.getByText('Nothing in it was run')).toBeVisible();
    expect(await window.title()).toBe('Assay');
  });
  await shows('unknown.bin', (dialog) =>
    expect(dialog.getByText('of a kind that this app does not know')).toBeVisible(),
  );
  expect(running.consoleErrors).toEqual([]);
  await untilSaved(window);
  await running.kill();
  await expectNoTrace(profile, 'after a power cut');

  const again = await launchApp({ profile });
  await unlock(again.window);
  await again.window
    .getByRole('button', { name: /^Open West Mercia/ })
    .first()
    .click();
  await again.window.getByRole('link', { name: /^Notes/ }).click();
  await again.window.getByRole('navigation', { name: 'Notes' }).getByRole('button').nth(1).click();
  await expect(file(again.window, 'board.png')).toBeVisible();
});

test('what may not be attached is said, each in its own sentence, and the note is as it was', async ({
  launchWithVault,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-drop-'));
  const exports = join(folder, 'exports');
  const { window } = await launchWithVault({ args: [`--export-folder=${exports}`] });
  await startNote(window);
  await attach(window, [
    { name: 'place.jpg', mimeType: 'image/jpeg', buffer: photographWithPlace(await smallJpeg(window)) },
  ]);
  await expect(file(window, 'place.jpg')).toBeVisible();

  const film = await open(join(folder, 'film.mp4'), 'w');
  await film.truncate(3 * 1024 * MEGABYTE);
  await film.close();
  await drop(window, join(folder, 'film.mp4'));
  await expect(
    attaching(window).getByText('“film.mp4” is 3 GB; a file may have 200 MB at most'),
  ).toBeVisible();

  const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(200)]);
  await writeFile(join(folder, 'photo.jpg'), zip);
  await drop(window, join(folder, 'photo.jpg'));
  await expect(
    attaching(window).getByText('“photo.jpg” is named as a picture, but its content is a ZIP archive'),
  ).toBeVisible();
  await attach(window, [{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }]);
  await expect(attaching(window).getByText('“empty.txt” is empty')).toBeVisible();

  await expect(attachments(window).getByRole('listitem')).toHaveCount(1);
  await expect(noteText(window)).toContainText('41 calls waiting');

  // Out again, without the place, after a warning.
  const dialog = await openFile(window, 'place.jpg');
  await dialog.getByRole('button', { name: 'Save a copy …' }).click();
  await expect(dialog.getByText('The copy will not be sealed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save it unsealed' }).click();
  await expect(dialog.getByText('A copy was saved')).toBeVisible();
  const copy = await readFile(join(exports, 'place.jpg'));
  expect(copy.length).toBe(photographWithPlace(await smallJpeg(window)).length);
  expect(copy.includes(LATITUDE)).toBe(false);
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  // Removing is an act like any other: one key takes it back, and the bytes are still there.
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(file(window, 'place.jpg')).toBeHidden();
  await window.keyboard.press('Control+z');
  const back = await openFile(window, 'place.jpg');
  await expect.poll(() => back.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(8);
  await rm(folder, { recursive: true });
});

test('a disk that is full in the middle of an attachment is said, and nothing of it is left', async ({
  launchApp,
}) => {
  await withSmallDisk(8, async (disk) => {
    const profile = await freshProfile();
    await symlink(disk.folder, join(profile, 'blobs'));
    const { app, window, close } = await launchApp({ profile });
    await createVault(window);
    await startNote(window);
    const blobs = async () =>
      (await readdir(disk.folder, { recursive: true })).filter((name) => !name.startsWith('filler'));
    await attach(window, [{ name: 'small.bin', mimeType: '', buffer: Buffer.alloc(1000) }]);
    await expect(file(window, 'small.bin')).toBeVisible();
    const before = await blobs();
    // The disk has 8 MB; where a test may not have a disk of its own, the process is limited instead.
    if (process.getuid?.() !== 0) await disk.fill(app.process().pid);
    await attach(window, [{ name: 'large.bin', mimeType: '', buffer: Buffer.alloc(20 * MEGABYTE, 1) }]);
    await expect(attaching(window).getByText('The disk is full, so the file was not stored')).toBeVisible();
    expect(await blobs()).toEqual(before);
    await expect(attachments(window).getByRole('listitem')).toHaveCount(1);
    await expect(noteText(window)).toContainText('41 calls waiting');
    await disk.makeRoom();
    await attach(window, [{ name: 'after.bin', mimeType: '', buffer: Buffer.alloc(MEGABYTE) }]);
    await expect(file(window, 'after.bin')).toBeVisible();
    await close();
  });
});

test('100 MB go in and come out byte for byte, also by way of an open archive', async ({
  launchWithVault,
}) => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'assay-large-'));
  const exports = join(folder, 'exports');
  const whole = createHash('sha256');
  const large = await open(join(folder, 'recording.dat'), 'w');
  // Numbers that no packing makes smaller, the same in every run.
  const block = Buffer.alloc(MEGABYTE);
  for (let at = 0, state = 17; at < MEGABYTE; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    block.writeUInt32LE(state, at);
  }
  for (let megabyte = 0; megabyte < 100; megabyte += 1) {
    block.writeUInt32LE(megabyte, 0);
    await large.write(block);
    whole.update(block);
  }
  await large.close();
  const expected = whole.digest('hex');
  const { window } = await launchWithVault({ args: [`--export-folder=${exports}`] });
  await startNote(window);
  await attach(window, [join(folder, 'recording.dat')]);
  await attaching(window).getByRole('button', { name: 'Stop attaching recording.dat' }).click();
  await expect(attaching(window).getByText('You stopped “recording.dat”')).toBeVisible();
  await expect(attachments(window).getByText('Nothing attached yet.')).toBeVisible();
  await attach(window, [join(folder, 'recording.dat')]);
  await expect(file(window, 'recording.dat')).toBeVisible({ timeout: 120_000 });
  await expect(file(window, 'recording.dat')).toContainText('100 MB');
  const copyOut = async (name: string) => {
    const dialog = await openFile(window, 'recording.dat');
    await expect(dialog.getByText(expected)).toBeVisible();
    await dialog.getByRole('button', { name: 'Save a copy …' }).click();
    await dialog.getByRole('button', { name: 'Save it unsealed' }).click();
    await expect(dialog.getByText('A copy was saved')).toBeVisible({ timeout: 60_000 });
    const copy = await readFile(join(exports, name));
    expect(createHash('sha256').update(copy).digest('hex')).toBe(expected);
    await window.keyboard.press('Escape');
  };
  await copyOut('recording.dat');

  await window.getByRole('link', { name: 'Settings' }).click();
  await window.getByRole('button', { name: 'Save an open archive' }).click();
  await expect(window.getByText('The archive is saved')).toBeVisible({ timeout: 120_000 });
  const [archive] = (await readdir(exports)).filter((name) => name.endsWith('.zip'));
  await allInspections(window);
  await chooseArchive(window, join(exports, archive ?? ''));
  await window.getByRole('button', { name: 'Import it as a new inspection' }).click({ timeout: 60_000 });
  await window.getByRole('link', { name: /^Notes/ }).click({ timeout: 120_000 });
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('button').nth(1).click();
  await copyOut('recording (2).dat');
  await rm(folder, { recursive: true });
});

test('a voice memo is recorded while record is pressed, and at no other time', async ({
  launchApp,
  launchWithVault,
}) => {
  const { window, profile, close } = await launchWithVault({ args: ['--use-fake-device-for-media-stream'] });
  await startNote(window);
  const listens = () =>
    window.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'heard',
        () => 'refused',
      ),
    );
  expect(await listens()).toBe('refused');
  const record = attachments(window).getByRole('button', { name: 'Record a voice memo' });
  await record.click();
  await expect(attachments(window).getByRole('timer')).toContainText('0:02');
  await attachments(window).getByRole('button', { name: 'Stop and keep' }).click();
  await expect(file(window, 'Voice memo')).toContainText('WebM recording');
  expect(await listens()).toBe('refused');
  await file(window, 'Voice memo').click();
  await expect
    .poll(() => window.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration))
    .toBeGreaterThan(1);
  await window.keyboard.press('Escape');

  // Locking in the middle ends it and keeps what was said.
  await record.click();
  await expect(attachments(window).getByRole('timer')).toContainText('0:01');
  await window.getByRole('button', { name: 'Lock' }).click();
  await unlock(window);
  await close();
  const again = await launchApp({ profile });
  await unlock(again.window);
  await again.window
    .getByRole('button', { name: /^Open West Mercia/ })
    .first()
    .click();
  await again.window.getByRole('link', { name: /^Notes/ }).click();
  await again.window.getByRole('navigation', { name: 'Notes' }).getByRole('button').nth(1).click();
  await expect(attachments(again.window).getByRole('listitem')).toHaveCount(2);
});
