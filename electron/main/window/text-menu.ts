import { type BrowserWindow, Menu } from 'electron';

/** Cut, copy and paste under the right mouse button, where there is text. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    const menu = Menu.buildFromTemplate([
      { role: 'cut', label: 'Cut', visible: isEditable, enabled: editFlags.canCut },
      { role: 'copy', label: 'Copy', enabled: editFlags.canCopy },
      { role: 'paste', label: 'Paste', visible: isEditable, enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: 'Select all' },
    ]);
    menu.popup({ window });
  });
}
