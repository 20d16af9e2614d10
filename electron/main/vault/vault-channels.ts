import { join } from 'node:path';
import { fail, succeed } from '@shared/result';
import { handle } from '../ipc';
import { AttemptDelay } from './attempt-delay';
import { KeyStore } from './key-store';

export function answerVault(folder: string): void {
  const keys = new KeyStore(folder);
  const delay = new AttemptDelay(join(folder, 'vault.attempts'));

  handle('vault:state', () => keys.state());
  handle('vault:create', (key) => keys.create(key));
  handle('vault:update', (key) => keys.update(key));
  handle('vault:begin-attempt', async () => {
    const key = await keys.read();
    if (key === null) return fail({ kind: 'no-key-file' });
    const milliseconds = await delay.begin();
    return milliseconds > 0 ? fail({ kind: 'wait', milliseconds }) : succeed(key);
  });
  handle('vault:attempt-succeeded', async () => {
    await delay.succeeded();
    return null;
  });
  // Nothing in this process knows a key: there is nothing to forget.
  handle('vault:locked', () => null);
}
