import type {
  BlockKind,
  EvidenceLink,
  EvidenceSource,
  Finding,
  Note,
  NoteBlock,
  Row,
  Snapshot,
  Stance,
} from '@shared/inspection/entities';
import { emptySnapshot } from '@shared/review/reviews.test-data';

// Plain rows for tests of evidence: one finding, and notes to lean it on.

export function finding(more: Partial<Finding> = {}, id = 'finding'): Row<'finding'> {
  return {
    id,
    question: 'protecting-vulnerable',
    heading: 'initial-response',
    statement: 'We found that risk forms come late.',
    polarity: 'weakness',
    condition: '',
    criteria: '',
    cause: '',
    effect: '',
    position: 'V',
    status: 'open',
    claims: [],
    ...more,
  };
}

export function note(id: string, type: string, more: Partial<Note> = {}): Row<'note'> {
  return {
    id,
    type,
    title: `Note ${id}`,
    place: 'Telford police station',
    happenedAt: Date.UTC(2017, 10, 7, 14, 30),
    author: 'author',
    speakers: [],
    questions: [],
    headings: [],
    themes: [],
    ...more,
  };
}

export function block(id: string, of: string, more: Partial<NoteBlock> = {}): Row<'noteBlock'> {
  const kind: BlockKind = 'paraphrase';
  return {
    id,
    note: of,
    position: 'V',
    kind,
    text: `Passage ${id}`,
    heldBy: null,
    ofSpeakers: null,
    ...more,
  };
}

let made = 0;
export function link(
  source: EvidenceSource,
  stance: Stance = 'supporting',
  more: Partial<EvidenceLink> = {},
): Row<'evidenceLink'> {
  made += 1;
  return { id: `link-${made}`, finding: 'finding', source, stance, comment: '', addressed: '', ...more };
}

export const passage = (id: string): EvidenceSource => ({ kind: 'note-block', id });
export const document = (title: string): EvidenceSource => ({
  kind: 'document',
  title,
  provenance: 'document',
});

/** An inspection with one note of each of a few kinds, each with one passage of the same id. */
export function fieldwork(): Snapshot {
  const snapshot = emptySnapshot();
  snapshot.note = [
    note('group', 'focus-group', { speakers: [{ role: 'response officers', count: 7 }] }),
    note('second-group', 'focus-group', { speakers: [{ role: 'detectives', count: 6 }] }),
    note('chief', 'interview', { speakers: [{ role: 'chief officers', count: 1 }] }),
    note('sergeant', 'interview', { speakers: [{ role: 'sergeants', count: 1 }] }),
    note('room', 'observation'),
    note('paper', 'document-review'),
    note('trust', 'partner-meeting', { speakers: [{ role: 'partner organisations', count: 3 }] }),
  ];
  snapshot.noteBlock = snapshot.note.map(({ id }) => block(id, id));
  snapshot.finding = [finding()];
  return snapshot;
}
