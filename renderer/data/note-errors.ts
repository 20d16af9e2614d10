import type { Bridge } from '@shared/ipc/channels';
import { traceOf } from '@shared/ipc/error-trace';

/** So many of one run: an error that returns with every key must not keep the disk busy. */
const MOST_NOTED = 20;

/** Keeps what went wrong in the window in the list of crashes on this machine: the kind and the place, no message. */
export function noteErrors(bridge: Bridge): void {
  let noted = 0;
  const note = (error: unknown): void => {
    noted += 1;
    if (noted <= MOST_NOTED) void bridge.ask('diagnostics:note-error', traceOf(error)).catch(() => undefined);
  };
  window.addEventListener('error', ({ error }: { error: unknown }) => note(error));
  window.addEventListener('unhandledrejection', ({ reason }: { reason: unknown }) => note(reason));
}
