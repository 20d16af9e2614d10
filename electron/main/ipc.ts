import type { ChannelName, Channels } from '@shared/ipc/channels';
import { requestSchemas } from '@shared/ipc/request-schemas';
import { ipcMain } from 'electron';
import { APP_ORIGIN } from './app-protocol/app-origin';

/** The only place that may touch ipcMain: who is asking, then what they ask. */
export function handle<C extends ChannelName>(
  channel: C,
  answer: (request: Channels[C]['request']) => Channels[C]['response'] | Promise<Channels[C]['response']>,
): void {
  ipcMain.handle(channel, async (event, request: unknown) => {
    const frame = event.senderFrame; // null once the frame is gone: read before any await
    if (frame === null || frame.parent !== null || frame.origin !== APP_ORIGIN) {
      throw new Error(`${channel}: sender is not the app's main frame`);
    }
    // A schema's own message quotes what it was given; evidence has no business in an error.
    const parsed = requestSchemas[channel].safeParse(request);
    if (!parsed.success) throw new Error(`${channel}: the request is malformed`);
    return answer(parsed.data);
  });
}
