import type { UndoOutcome } from '@data/workspace';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useOpenInspection } from './open-inspection';

/** Takes back the last act in the open inspection, and says which it was. */
export function useUndo(): { undo: () => void; redo: () => void } {
  const { state } = useOpenInspection();
  const workspace = state.kind === 'open' ? state.workspace : null;
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const take = async (direction: 'undo' | 'redo') => {
    if (workspace === null) return;
    const message = sayOutcome(await workspace[direction](), direction);
    // Behind a lock it is done all the same, and told to nobody.
    if (isHere.current) notifications.show({ message, autoClose: 6000 });
  };
  return { undo: () => void take('undo'), redo: () => void take('redo') };
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
