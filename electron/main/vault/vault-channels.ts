import { join } from 'node:path';
import { fail, succeed } from '@shared/result';
import { safeStorage } from 'electron';
import { handle } from '../ipc';
import { AttemptDelay } from './attempt-delay';
import { withoutInspection } from './drop-key';
import type { KeyStore } from './key-store';
import { Keychain } from './keychain';

export interface VaultOf {
  folder: string;
  keys: KeyStore;
  /** Inspections whose keys are never written again, whatever the window still remembers. */
  destroyed: () => Promise<string[]>;
  /** Told each time the passphrase was right. */
  onOpened: () => void;
}

export function answerVault({ folder, keys, destroyed, onOpened }: VaultOf): void {
  const delay = new AttemptDelay(join(folder, 'vault.attempts'));

  handle('vault:state', () => keys.state());
  handle('vault:create', (key) => keys.create(key));
  handle('vault:update', async (key) => keys.update((await destroyed()).reduce(withoutInspection, key)));
  handle('vault:begin-attempt', async () => {
    const key = await keys.read();
    if (key === null) return fail({ kind: 'no-key-file' });
    const milliseconds = await delay.begin();
    return milliseconds > 0 ? fail({ kind: 'wait', milliseconds }) : succeed(key);
  });
  handle('vault:attempt-counted', async () => {
    await delay.counted();
    return null;
  });
  handle('vault:attempt-succeeded', async () => {
    await delay.succeeded();
    onOpened();
    return null;
  });
  const keychain = new Keychain(join(folder, 'vault.keychain'), safeStorage, process.platform);
  handle('keychain:state', () => keychain.state());
  handle('keychain:keep', ({ secret }) => keychain.keep(secret));
  handle('keychain:open', async () => {
    const [secret, file] = await Promise.all([keychain.open(), keys.read()]);
    return secret === null || file === null ? null : { secret, file };
  });
  handle('keychain:forget', async () => {
    await keychain.forget();
    return null;
  });
  // Nothing in this process knows a key: there is nothing to forget.
  handle('vault:locked', () => null);
}
