import { APP_ORIGIN } from '@shared/ipc/app-origin';
import { CHANNELS } from '@shared/ipc/channel-names';
import type { ChannelName, Channels } from '@shared/ipc/channels';
import { ipcMain } from 'electron';

/** The request has been checked by the channel's own schema. */
type Answer = (request: never) => unknown;

const answers = new Map<ChannelName, Answer>();

/** Says who answers a channel. */
export function handle<C extends ChannelName>(
  channel: C,
  answer: (request: Channels[C]['request']) => Channels[C]['response'] | Promise<Channels[C]['response']>,
): void {
  if (answers.has(channel)) throw new Error(`${channel} is answered already`);
  answers.set(channel, answer);
}

/**
 * The only place that may touch ipcMain: who is asking, then what they ask. Questions are taken from now on, and wait
 * until `ready` says that somebody answers each of them: the window is not kept waiting for what answers it.
 */
export function takeQuestions(ready: Promise<unknown>): void {
  const known = Promise.all([import('@shared/ipc/request-schemas'), ready]);
  // Told to each question that waits for it.
  known.catch(() => undefined);
  for (const channel of Object.keys(CHANNELS) as ChannelName[]) {
    ipcMain.handle(channel, async (event, request: unknown) => {
      const frame = event.senderFrame; // null once the frame is gone: read before any await
      if (frame === null || frame.parent !== null || frame.origin !== APP_ORIGIN) {
        throw new Error(`${channel}: sender is not the app's main frame`);
      }
      const [{ requestSchemas }] = await known;
      // A schema's own message quotes what it was given; evidence has no business in an error.
      const parsed = requestSchemas[channel].safeParse(request);
      if (!parsed.success) throw new Error(`${channel}: the request is malformed`);
      const answer = answers.get(channel);
      if (answer === undefined) throw new Error(`${channel}: nobody answers`);
      return answer(parsed.data as never);
    });
  }
}
