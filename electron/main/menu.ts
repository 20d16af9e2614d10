import type { Announcements } from '@shared/ipc/channels';
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import { announce } from './announce';
import { profilePath } from './profile';
import { nextZoom } from './window/window-place';

type Command = Announcements['announce:command']['command'];

export function showMenu(window: BrowserWindow, rememberZoom: () => void): void {
  const command = (label: string, accelerator: string, name: Command): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => announce(window, 'announce:command', { command: name }),
  });
  const zoom = (
    label: string,
    accelerator: string,
    next: (now: number) => number,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => {
      window.webContents.setZoomFactor(next(window.webContents.getZoomFactor()));
      rememberZoom();
    },
  });
  const zoomIn = (now: number) => nextZoom(now, 'in');

  const assay: MenuItemConstructorOptions[] = [
    { role: 'about', label: 'About Assay' },
    { type: 'separator' },
    {
      label: 'Lock',
      accelerator: 'CmdOrCtrl+Shift+L',
      click: () => announce(window, 'announce:lock', { because: 'menu' }),
    },
    { type: 'separator' },
    { role: 'quit', label: 'Quit Assay' },
  ];
  // Undo in a text field is Chromium's as long as a key is pressed there; what arrives here is the window's to decide.
  const edit: MenuItemConstructorOptions[] = [
    command('Undo', 'CmdOrCtrl+Z', 'undo'),
    command('Redo', process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y', 'redo'),
    { type: 'separator' },
    { role: 'cut', label: 'Cut' },
    { role: 'copy', label: 'Copy' },
    { role: 'paste', label: 'Paste' },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain text' },
    { role: 'selectAll', label: 'Select all' },
  ];
  const view: MenuItemConstructorOptions[] = [
    zoom('Zoom in', 'CmdOrCtrl+Plus', zoomIn),
    { ...zoom('Zoom in', 'CmdOrCtrl+=', zoomIn), visible: false, acceleratorWorksWhenHidden: true },
    zoom('Zoom out', 'CmdOrCtrl+-', (now) => nextZoom(now, 'out')),
    zoom('Actual size', 'CmdOrCtrl+0', () => 1),
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Full screen' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const, label: 'Developer tools' }]),
  ];
  const go: MenuItemConstructorOptions[] = [
    command('Search or command', 'CmdOrCtrl+K', 'search'),
    command('Quick note', 'CmdOrCtrl+N', 'quick-note'),
  ];
  const help: MenuItemConstructorOptions[] = [
    {
      label: 'Show the folder with the sealed data',
      click: () => shell.showItemInFolder(profilePath('safety')),
    },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Assay', submenu: assay },
      { label: 'Edit', submenu: edit },
      { label: 'View', submenu: view },
      { label: 'Go', submenu: go },
      { label: 'Help', role: 'help', submenu: help },
    ]),
  );
}
