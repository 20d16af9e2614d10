import { app } from 'electron';
import { handle } from '../ipc';
import type { SafetyLog } from './safety-log';

/** @returns starts reading the logs, to be called when nothing more urgent is going on */
export function answerSafetyLog(log: SafetyLog): () => void {
  handle('log:append', ({ inspection, entries }) => log.append(inspection, entries));
  handle('log:heads', ({ inspection }) => log.heads(inspection));
  handle('log:read', ({ inspection, from, count }) => log.read(inspection, from, count));
  handle('log:inspections', () => log.inspections());
  app.on('will-quit', () => void log.close());
  return () => void log.openAll().catch(() => undefined);
}
