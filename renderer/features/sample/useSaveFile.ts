import { bridge } from '@data/bridge';
import { useState } from 'react';
import { saveFailureWords } from './save-failure';

/** Saves a file where the person wants it, and what to say about it afterwards. */
export function useSaveFile() {
  const [said, setSaid] = useState('');
  async function save(fileName: string, bytes: Uint8Array) {
    const saved = await bridge().ask('export:save', { fileName, bytes });
    setSaid(saved.ok ? `Saved as ${saved.value.path}` : saveFailureWords(saved.failure));
  }
  return { said, save };
}
