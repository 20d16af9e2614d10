import { app } from 'electron';
import { registerAppScheme } from './app-protocol/app-protocol';
import { closeBackgroundNetwork } from './closed-network';
import { chooseProfile } from './profile';
import { showCollector } from './show-collector';
import { startApp } from './start-app';
import { guardEveryWindow } from './window/window-guards';

chooseProfile();
if (app.requestSingleInstanceLock()) {
  closeBackgroundNetwork();
  // As root (build servers) Chromium starts only with --no-sandbox on its command line, and refuses both together.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // The product speaks British English, dates included, whatever the laptop was set up in.
  if (!app.commandLine.hasSwitch('lang')) app.commandLine.appendSwitch('lang', 'en-GB');
  showCollector();
  registerAppScheme();
  guardEveryWindow();
  void startApp();
} else {
  process.stderr.write('Assay is already open: its window has been brought to the front.\n');
  app.exit(0);
}
