import type { AnnouncementName, Announcements } from '@shared/ipc/channels';
import type { BrowserWindow } from 'electron';

/** Tells the window something it did not ask for. */
export function announce<A extends AnnouncementName>(
  window: BrowserWindow,
  name: A,
  what: Announcements[A],
): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(name, what);
}
