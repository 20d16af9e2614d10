import { rm } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import { type LaunchOptions, launch, type RunningApp } from './launch';

interface Journey {
  /** Starts the app; whatever is still running when the journey ends is closed, and pictured if the journey failed. */
  launchApp: (options?: LaunchOptions) => Promise<RunningApp>;
}

export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  launchApp: async ({}, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async (options) => {
      const started = await launch(options);
      await started.app.context().tracing.start({ screenshots: true, snapshots: true });
      running.push(started);
      return started;
    });
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    for (const [number, { app, window, hasEnded, close }] of running.entries()) {
      if (hasEnded()) continue;
      if (hasFailed) {
        await window.screenshot({ path: testInfo.outputPath(`app-${number}.png`) }).catch(() => undefined);
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
