import { app } from 'electron';

/**
 * Lets the window ask V8 to collect garbage (`gc` in its global scope), which it does once after an inspection was opened and
 * checked. Whatever runs in the window can do nothing else with it.
 */
export function showCollector(): void {
  const already = app.commandLine.getSwitchValue('js-flags');
  app.commandLine.appendSwitch('js-flags', `${already} --expose-gc`.trim());
}
