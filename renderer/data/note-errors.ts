import type { Bridge } from '@shared/ipc/channels';
import { traceOf } from '@shared/ipc/error-trace';

/** So many of one run: an error that returns with every key must not keep the disk busy. */
const MOST_NOTED = 20;

let noted = 0;

/** Keeps what went wrong in the list of crashes on this machine: the kind and the place, no message. */
export function noteError(bridge: Bridge, error: unknown): void {
  noted += 1;
  if (noted <= MOST_NOTED) void bridge.ask('diagnostics:note-error', traceOf(error)).catch(() => undefined);
}

/** Notes whatever nobody in the window has caught. */
export function noteErrors(bridge: Bridge): void {
  window.addEventListener('error', ({ error }: { error: unknown }) => noteError(bridge, error));
  window.addEventListener('unhandledrejection', ({ reason }: { reason: unknown }) =>
    noteError(bridge, reason),
  );
}
