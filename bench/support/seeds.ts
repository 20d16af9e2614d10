import { TABLES } from '../../shared/archive/schemas/table-schemas';
import type { Row, Snapshot, TableName } from '../../shared/inspection/entities';
import { exampleInspection } from '../../shared/inspection/example/example-inspection';

const AT = Date.UTC(2017, 10, 1);
const BLOCKS_OF_A_NOTE = 9;
/** About a kilobyte as it is sealed. */
const WORDS_OF_A_BLOCK = 120;

/** The example inspection under ids of its own; the same in every run. */
function exampleRows(newId: () => string): Snapshot {
  const tables = Object.fromEntries(TABLES.map((table): [string, unknown[]] => [table, []]));
  for (const { table, id, value } of exampleInspection(newId, AT)) tables[table]?.push({ ...value, id });
  // Each row went into the table that it names, which is what a snapshot is.
  return tables as unknown as Snapshot;
}

function numberedIds(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return made.toString(16).padStart(32, '0');
  };
}

/** The example, filled up with notes in long passages until it has so many rows. */
export function recordsOf(rows: number): Snapshot {
  const newId = numberedIds();
  const snapshot = exampleRows(newId);
  for (let number = 1; countRows(snapshot) < rows; number += 1) {
    const note = addNote(snapshot, newId(), number);
    for (let at = 0; at < BLOCKS_OF_A_NOTE && countRows(snapshot) < rows; at += 1)
      addBlock(snapshot, newId(), note, at, words(number * BLOCKS_OF_A_NOTE + at, WORDS_OF_A_BLOCK));
  }
  return snapshot;
}

/** The example, with so many case files, each reviewed, and so many notes of one passage. */
export function filesAndNotesOf(count: number): Snapshot {
  const newId = numberedIds();
  const snapshot = exampleRows(newId);
  const drawn = snapshot.caseFile.filter(({ standing }) => standing === 'drawn');
  for (let number = snapshot.caseFile.length; number < count; number += 1) {
    const file = drawn[number % drawn.length];
    const review = snapshot.review.find(({ caseFile }) => caseFile === file?.id);
    if (file === undefined || review === undefined) continue;
    const id = newId();
    const reference = `WM-${String(number + 1).padStart(5, '0')}`;
    snapshot.caseFile.push({ ...file, id, reference, frameRow: number, secondReviewer: '' });
    snapshot.review.push({ ...review, id: newId(), caseFile: id, role: 'primary' });
  }
  for (let number = snapshot.note.length; number < count; number += 1)
    addBlock(snapshot, newId(), addNote(snapshot, newId(), number), 0, words(number, 30));
  return snapshot;
}

function addNote(snapshot: Snapshot, id: string, number: number): string {
  const model = snapshot.note[number % 7];
  if (model === undefined) throw new Error('the example has no notes');
  snapshot.note.push({ ...model, id, title: `Note ${number}`, happenedAt: AT + number * 60_000 });
  return id;
}

function addBlock(snapshot: Snapshot, id: string, note: string, at: number, text: string): void {
  const block: Row<'noteBlock'> = {
    id,
    note,
    position: `V${String.fromCharCode(65 + at)}V`,
    kind: 'paraphrase',
    text,
    heldBy: null,
    ofSpeakers: null,
  };
  snapshot.noteBlock.push(block);
}

export function countRows(snapshot: Snapshot): number {
  return (Object.keys(snapshot) as TableName[]).reduce((sum, table) => sum + snapshot[table].length, 0);
}

const VOCABULARY =
  'officers could explain how each case is allocated and reviewed supervision happens weekly but nobody checks the log after a shift victims are told within two days unless the team is short of staff'.split(
    ' ',
  );

/** Words that look like a note's and differ from passage to passage; the same in every run. */
function words(seed: number, count: number): string {
  let state = (seed * 2654435761 + 1) >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return VOCABULARY[state % VOCABULARY.length];
  }).join(' ');
}

/** The example with a draft of so many paragraphs in one section. */
export function longDraftOf(paragraphs: number): Snapshot {
  const newId = numberedIds();
  const snapshot = exampleRows(newId);
  const section = newId();
  snapshot.section.push({ id: section, question: 'protecting-vulnerable', compiledAt: AT });
  for (let at = 0; at < paragraphs; at += 1)
    snapshot.draftBlock.push({
      id: newId(),
      section,
      position: `V${String(at).padStart(4, '0')}V`,
      node: { type: 'paragraph', content: [{ type: 'text', text: words(at, 90) }] },
      origin: '',
      compiled: null,
    });
  return snapshot;
}
