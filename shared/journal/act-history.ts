/** One act of this device, as undo and redo need it. */
export interface ActRecord {
  act: string;
  label: string;
  /** The act it takes back, if it is an undo or a redo. */
  undoes?: string;
  /** Its entries in the device's chain. */
  firstSeq: number;
  lastSeq: number;
}

/** What can be undone and redone, each with the next one last. */
export interface ActHistory {
  done: readonly ActRecord[];
  undone: readonly ActRecord[];
}

export const emptyHistory: ActHistory = { done: [], undone: [] };

/**
 * The history after one more act. An undo moves an act over; taking an undo back (redo) moves it back; anything else
 * makes a new branch, from which there is nothing to redo.
 */
export function addAct(history: ActHistory, added: ActRecord): ActHistory {
  const { done, undone } = history;
  if (done.some((act) => act.act === added.undoes))
    return { done: done.filter((act) => act.act !== added.undoes), undone: [...undone, added] };
  if (undone.some((act) => act.act === added.undoes))
    return { done: [...done, added], undone: undone.filter((act) => act.act !== added.undoes) };
  return { done: [...done, added], undone: [] };
}

/** The acts of a device from its entries, in order of their sequence; an act's entries follow each other. */
export function actsOf(
  entries: Iterable<{ act: string; label: string; undoes?: string; seq: number }>,
): ActRecord[] {
  const acts: ActRecord[] = [];
  for (const { act, label, undoes, seq } of entries) {
    const last = acts.at(-1);
    if (last?.act === act) last.lastSeq = seq;
    else acts.push({ act, label, firstSeq: seq, lastSeq: seq, ...(undoes === undefined ? {} : { undoes }) });
  }
  return acts;
}
