import type { SaveFailure } from '@shared/ipc/channels';
import { useState } from 'react';
import { bridge } from './bridge';

function failureWords(failure: SaveFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return '';
    case 'disk-full':
      return 'Not saved: the disk is full. Nothing was changed. Make room or choose another drive, then save again.';
    case 'not-writable':
      return `Not saved: ${failure.path} cannot be written to. Nothing was changed. Choose another folder.`;
    case 'failed':
      return `Not saved (${failure.code}). Nothing was changed. Choose another folder and try again.`;
  }
}

/** Saves a file where the person wants it, under a name that every system takes; and what to say about it afterwards. */
export function useExport() {
  const [said, setSaid] = useState('');
  const save = async (wanted: string, bytes: Uint8Array) => {
    const fileName = wanted.replaceAll(/[\\/:*?"<>|]/g, '-');
    const saved = await bridge().ask('export:save', { fileName, bytes });
    setSaid(saved.ok ? `Saved as ${saved.value.path}` : failureWords(saved.failure));
  };
  return { said, save };
}
