/** Where undo and redo would go, each with the next one last; `done` ends with the state that shows. */
export interface UndoPath<T> {
  done: T[];
  undone: T[];
}

/** Further back nobody undoes key by key; the list of versions goes all the way. */
const LOOK_BACK = 200;

/**
 * Reads undo and redo out of the states that something went through: a state that was there before is a step back to it
 * (whoever took it, and however), one that was stepped back from is a step forward again, and any other one is new.
 * @param states oldest first; equal neighbours count once
 */
export function undoPath<T>(states: readonly T[], isSame: (a: T, b: T) => boolean): UndoPath<T> {
  const done: T[] = [];
  let undone: T[] = [];
  for (const state of states) {
    const back = lastPlace(done, state, isSame);
    if (back >= 0) {
      undone.push(...done.splice(back + 1).reverse());
      continue;
    }
    const forward = lastPlace(undone, state, isSame);
    if (forward >= 0) done.push(...undone.splice(forward).reverse());
    else {
      done.push(state);
      undone = [];
    }
  }
  return { done, undone };
}

function lastPlace<T>(states: readonly T[], wanted: T, isSame: (a: T, b: T) => boolean): number {
  const end = Math.max(0, states.length - LOOK_BACK);
  for (let at = states.length - 1; at >= end; at -= 1) {
    const state = states[at];
    if (state !== undefined && isSame(state, wanted)) return at;
  }
  return -1;
}
