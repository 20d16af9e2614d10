import { useEffect, useEffectEvent, useState } from 'react';

export interface FromOutside {
  files: File[];
  /** Names of folders, which are not taken. */
  folders: string[];
  isPasted: boolean;
}

const holdsFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') === true;

function dropped(transfer: DataTransfer): FromOutside {
  const taken: FromOutside = { files: [], folders: [], isPasted: false };
  for (const item of transfer.items) {
    const file = item.getAsFile();
    if (file === null) continue;
    if (item.webkitGetAsEntry()?.isDirectory === true) taken.folders.push(file.name);
    else taken.files.push(file);
  }
  return taken;
}

/** A picture of the text that Word puts beside the text is not meant. */
function pasted(transfer: DataTransfer): FromOutside | null {
  if (!holdsFiles(transfer) || transfer.types.some((type) => type === 'text/plain' || type === 'text/html'))
    return null;
  return { files: [...transfer.files], folders: [], isPasted: true };
}

/** Takes files that are dropped anywhere on the window or pasted into it, while the component is on the screen. */
export function useFilesFromOutside(onFiles: (taken: FromOutside) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      take(dropped(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData === null ? null : pasted(event.clipboardData);
      if (files === null || files.files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      take(files);
    };
    // Before the editor sees them: it would put the file's name into the text.
    const early = { capture: true };
    window.addEventListener('dragover', over, early);
    window.addEventListener('dragleave', leave, early);
    window.addEventListener('drop', drop, early);
    window.addEventListener('paste', paste, early);
    return () => {
      window.removeEventListener('dragover', over, early);
      window.removeEventListener('dragleave', leave, early);
      window.removeEventListener('drop', drop, early);
      window.removeEventListener('paste', paste, early);
    };
  }, []);
  return isOver;
}
