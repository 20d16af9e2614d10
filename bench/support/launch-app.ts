import { type LaunchOptions, launch, type RunningApp } from '../../e2e/support/launch';

/** tsx marks every function with its name; in the window nobody knows how. */
const NAMES = 'globalThis.__name ??= (marked) => marked';

/** Starts the app as journeys do, ready for functions of the bench. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launch(options);
  await running.app.context().addInitScript(NAMES);
  await running.window.evaluate(NAMES);
  return running;
}
