import type { AnnouncementName, Bridge, ChannelName } from '@shared/ipc/channels';
import { contextBridge, ipcRenderer } from 'electron';

// Spelled out so that the window can ask for these and for nothing else; the types keep the list complete.
const CHANNELS: Record<ChannelName, true> = {
  'vault:state': true,
  'vault:create': true,
  'vault:begin-attempt': true,
  'vault:attempt-counted': true,
  'vault:attempt-succeeded': true,
  'vault:update': true,
  'vault:locked': true,
  'keychain:state': true,
  'keychain:keep': true,
  'keychain:open': true,
  'keychain:forget': true,
  'log:append': true,
  'log:heads': true,
  'log:read': true,
  'log:inspections': true,
  'blob:write': true,
  'blob:finish': true,
  'blob:discard': true,
  'blob:read': true,
  'export:save': true,
  'export:begin': true,
  'export:append': true,
  'export:end': true,
  'export:pdf': true,
  'export:stop-printing': true,
  'microphone:open': true,
  'microphone:close': true,
  'backup:state': true,
  'backup:now': true,
  'backup:choose-folder': true,
  'backup:set-hours': true,
  'backup:choose-source': true,
  'backup:before-update': true,
  'backup:list': true,
  'backup:restore': true,
  'database:set-aside': true,
  'database:was-set-aside': true,
  'disposal:destroy': true,
  'disposal:destroyed': true,
  'diagnostics:read': true,
  'diagnostics:note-error': true,
  'window:ready-to-close': true,
  'window:did-stop': true,
  'app:restart': true,
  'app:about': true,
};

const ANNOUNCEMENTS: Record<AnnouncementName, true> = {
  'announce:lock': true,
  'announce:command': true,
  'announce:closing': true,
};

const bridge: Bridge = {
  ask(channel, request) {
    if (!Object.hasOwn(CHANNELS, channel)) return Promise.reject(new Error('there is no such channel'));
    return ipcRenderer.invoke(channel, request);
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
