import { APP_SCHEME } from '@shared/ipc/app-origin';
import type { Session } from 'electron';

/** Chromium's net::ERR_FAILED. */
const ERR_FAILED = -2;

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  data: Buffer;
}

/**
 * Says what a session's requests for the app's own scheme are answered with. By the older of Electron's two ways: for the
 * newer one, `protocol.handle`, the main process loads all of Node's `fetch` while the first window waits for it (decision 41).
 */
export function serveBytes(session: Session, answer: (url: string) => Answer | Promise<Answer>): void {
  session.protocol.registerBufferProtocol(APP_SCHEME, ({ url }, send) => {
    void Promise.resolve(answer(url)).then(send, () => send({ error: ERR_FAILED }));
  });
}
