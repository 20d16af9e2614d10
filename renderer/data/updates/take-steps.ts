import type { KeyFile, WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import type { OpenKeyFile } from '../key-file';
import type { Step } from './step';

/** What the steps need of the main process. */
export interface UpdateDesk {
  /** Copies the sealed stores aside and reads the copy back; answers when it stands. */
  backUp: () => Promise<Result<unknown, { kind: string }>>;
  keep: (file: KeyFile) => Promise<Result<null, WriteFailure>>;
}

/** Nothing was changed by the step that failed; the vault opens with the version of Assay that wrote it. */
export type UpdateFailure = { kind: 'no-backup'; step: string } | { kind: 'not-kept'; step: string };

/**
 * Brings a vault up to date, step by step: one backup before the first, and each step's name written in the same write as
 * what it changed in the key file. Cut off anywhere, the next start goes on with the step that was cut off.
 */
export async function takeSteps(
  desk: UpdateDesk,
  steps: readonly Step[],
  keys: OpenKeyFile,
): Promise<Result<{ keys: OpenKeyFile; taken: string[] }, UpdateFailure>> {
  const known = new Set(keys.file.steps);
  const due = steps.filter((step) => !known.has(step.name) || step.isNeeded(keys));
  const taken: string[] = [];
  let now = keys;
  for (const step of due) {
    const { name } = step;
    let next = now;
    if (step.isNeeded(now)) {
      if (taken.length === 0 && !(await desk.backUp()).ok) return fail({ kind: 'no-backup', step: name });
      next = await step.run(now);
      taken.push(name);
    }
    const names = [...new Set([...(next.file.steps ?? []), name])];
    const file = { ...next.file, steps: names };
    const kept = await desk.keep(file);
    if (!kept.ok) return fail({ kind: 'not-kept', step: name });
    now = { ...next, file };
  }
  return succeed({ keys: now, taken });
}
