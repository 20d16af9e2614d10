import { cp, rm } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import { freshProfile, type LaunchOptions, launch, type RunningApp } from './launch';
import { createVault, unlock } from './screens/vault';

/** `ASSAY_TEST_TRACE=1 npx playwright test …` keeps Playwright's trace of a journey that fails; it takes a third of their time. */
const KEEPS_TRACE = process.env['ASSAY_TEST_TRACE'] === '1';

interface Journey {
  /** Starts the app; whatever is still running when the journey ends is closed, and pictured if the journey failed. */
  launchApp: (options?: LaunchOptions) => Promise<RunningApp>;
  /** Starts the app on an empty vault of the journey's own, and unlocks it: for journeys that are not about making one. */
  launchWithVault: (options?: Omit<LaunchOptions, 'profile'>) => Promise<RunningApp>;
}

interface Worker {
  /** The profile of a vault that the app has made, to be copied: making one takes longer than most journeys. */
  emptyVault: string;
}

export const test = base.extend<Journey, Worker>({
  emptyVault: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
    async ({}, use) => {
      const { window, profile, close } = await launch();
      await createVault(window);
      await close();
      await use(profile);
      await rm(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  launchWithVault: async ({ emptyVault, launchApp }, use) => {
    await use(async (options) => {
      const profile = await freshProfile();
      await cp(emptyVault, profile, { recursive: true });
      const started = await launchApp({ ...options, profile });
      await unlock(started.window);
      await started.window.getByRole('heading', { name: 'Inspections' }).waitFor();
      return started;
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  launchApp: async ({}, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async (options) => {
      const started = await launch(options);
      if (KEEPS_TRACE) await started.app.context().tracing.start({ screenshots: true, snapshots: true });
      running.push(started);
      return started;
    });
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    for (const [number, { app, window, hasEnded, close }] of running.entries()) {
      if (hasEnded()) continue;
      if (hasFailed) {
        await window.screenshot({ path: testInfo.outputPath(`app-${number}.png`) }).catch(() => undefined);
        if (KEEPS_TRACE)
          await app.context().tracing.stop({ path: testInfo.outputPath(`app-${number}.trace.zip`) });
      }
      await close();
    }
    if (hasFailed) return; // its profiles stay, to be looked at
    for (const profile of new Set(running.map((one) => one.profile))) {
      await rm(profile, { recursive: true, force: true });
    }
  },
});

export { expect } from '@playwright/test';
