import { app, screen, session } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol';
import { closeBackgroundNetwork, closeSession } from './closed-network';
import { handle } from './ipc';
import { chooseProfile } from './profile';
import { createWindow } from './window';
import { guardEveryWindow } from './window-guards';
import { placeWindow } from './window-place';

chooseProfile();
closeBackgroundNetwork();
// As root (build servers) Chromium starts only with --no-sandbox on its command line, and refuses both together.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
guardEveryWindow();
handle('vault:state', () => ({ kind: 'fresh' }));
void app.whenReady().then(() => {
  closeSession(session.defaultSession);
  serveApp(session.defaultSession);
  createWindow(placeWindow(null, screen.getAllDisplays().map((display) => display.workArea)));
});
app.on('window-all-closed', () => app.quit());
