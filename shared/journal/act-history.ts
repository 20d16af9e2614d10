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

/**
 * Plays the acts of a device through. An undo moves an act over; taking an undo back (redo) moves it back; anything else
 * makes a new branch, from which there is nothing to redo.
 * @param acts in the order in which they were written
 */
export function historyOf(acts: Iterable<ActRecord>): ActHistory {
  const done: ActRecord[] = [];
  let undone: ActRecord[] = [];
  for (const act of acts) {
    if (act.undoes !== undefined && takeOut(done, act.undoes)) undone.push(act);
    else if (act.undoes !== undefined && takeOut(undone, act.undoes)) done.push(act);
    else {
      done.push(act);
      undone = [];
    }
  }
  return { done, undone };
}

/** Nearly always the last one, so the search starts there. */
function takeOut(acts: ActRecord[], act: string): boolean {
  const index = acts.findLastIndex((one) => one.act === act);
  if (index >= 0) acts.splice(index, 1);
  return index >= 0;
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

/** The label of the act that an undo or a redo is about. */
export function labelOfTakingBack(how: 'Undo' | 'Redo', act: Pick<ActRecord, 'label'>): string {
  return `${how}: ${plainLabel(act)}`;
}

/** What a person did in the first place, whether the act is theirs, its undo or its redo. */
export function plainLabel({ label }: Pick<ActRecord, 'label'>): string {
  return label.replace(/^(?:(?:Undo|Redo): )+/, '');
}
