import { APP_ORIGIN } from '@shared/ipc/app-origin';
import { CHANNELS } from '@shared/ipc/channel-names';
import type { AnnouncementName, Bridge, ChannelName } from '@shared/ipc/channels';
import { contextBridge, ipcRenderer } from 'electron';

/** The page's address; nothing else of its document is touched here. */
declare const location: { readonly origin: string };

/** What the window asks first. */
const FIRST: ChannelName = 'vault:state';

const ANNOUNCEMENTS: Record<AnnouncementName, true> = {
  'announce:lock': true,
  'announce:command': true,
  'announce:closing': true,
};

// Asked before the window's scripts are there: they get the answer that is on its way. The empty page before it asks nothing.
let first = location.origin === APP_ORIGIN ? ipcRenderer.invoke(FIRST, null) : null;
first?.catch(() => undefined);

const bridge: Bridge = {
  ask(channel, request) {
    if (!Object.hasOwn(CHANNELS, channel)) return Promise.reject(new Error('there is no such channel'));
    const asked = channel === FIRST ? first : null;
    if (asked === null) return ipcRenderer.invoke(channel, request);
    first = null;
    return asked;
  },
  listen(name, hear) {
    if (!Object.hasOwn(ANNOUNCEMENTS, name)) throw new Error('there is no such announcement');
    // The event stays here: it carries Electron objects.
    const listener = (_event: unknown, what: Parameters<typeof hear>[0]) => hear(what);
    ipcRenderer.on(name, listener);
    return () => void ipcRenderer.removeListener(name, listener);
  },
};

contextBridge.exposeInMainWorld('assay', bridge);
