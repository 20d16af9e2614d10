import type { UndoOutcome, Workspace } from '@data/workspace';
import { notifications } from '@mantine/notifications';
import { useOpenInspection } from './open-inspection';

/** Takes back the last act in the open inspection, and says which it was. */
export function useUndo(): { undo: () => void; redo: () => void } {
  const { state } = useOpenInspection();
  const workspace = state.kind === 'open' ? state.workspace : null;
  return {
    undo: () => void take(workspace, 'undo'),
    redo: () => void take(workspace, 'redo'),
  };
}

async function take(workspace: Workspace | null, direction: 'undo' | 'redo'): Promise<void> {
  if (workspace === null) return;
  notifications.show({ message: sayOutcome(await workspace[direction](), direction), autoClose: 6000 });
}

function sayOutcome(outcome: UndoOutcome, direction: 'undo' | 'redo'): string {
  switch (outcome.kind) {
    case 'done':
      return `${direction === 'undo' ? 'Undone' : 'Done again'}: ${outcome.label}`;
    case 'nothing':
      return direction === 'undo' ? 'There is nothing left to undo.' : 'There is nothing to do again.';
    case 'refused':
      return outcome.message;
  }
}
