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
app.enableSandbox();
registerAppScheme();
guardEveryWindow();
handle('vault:state', () => ({ kind: 'fresh' }));
void app.whenReady().then(() => {
  closeSession(session.defaultSession);
  serveApp(session.defaultSession);
  createWindow(placeWindow(null, screen.getAllDisplays().map((display) => display.workArea)));
});
app.on('window-all-closed', () => app.quit());
