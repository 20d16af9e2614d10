import { InvariantError } from '@shared/result';
import type { CountQuery } from '@shared/review/count-query';
import type { EvidenceSource, Finding, Instant } from '../entities';
import type { ExampleFinding, ExampleSource } from './example-finding';
import { organisedCrimeFindings, specialistFindings } from './example-findings-organised-crime';
import { preventionFindings } from './example-findings-prevention';
import { vulnerableFindings } from './example-findings-vulnerable';
import type { ExampleNote } from './example-note';
import { focusGroups } from './example-notes-focus-groups';
import { organisedCrimeNotes } from './example-notes-organised-crime';
import { preventionNotes } from './example-notes-prevention';
import { vulnerableNotes } from './example-notes-vulnerable';
import { type ExampleRow, row } from './example-row';
import type { ExampleTeam } from './example-team';
import { exampleThemes } from './example-themes';
import { instantOf } from './example-time';

const NOTES: ExampleNote[] = [...focusGroups, ...preventionNotes, ...vulnerableNotes, ...organisedCrimeNotes];

const FINDINGS: [question: string, findings: ExampleFinding[]][] = [
  ['preventing-crime', preventionFindings],
  ['protecting-vulnerable', vulnerableFindings],
  ['serious-organised-crime', organisedCrimeFindings],
  ['specialist-capabilities', specialistFindings],
];

/** Which question a heading belongs to; filled from the framework by the caller. */
type QuestionOf = (heading: string) => string;

export interface ExampleNotes {
  rows: ExampleRow[];
  /** "note/passage" -> the row id of the passage. */
  passages: Map<string, string>;
}

/** All notes with their passages, in the order of the fieldwork. */
export function noteRows(
  team: ExampleTeam,
  newId: () => string,
  positions: (count: number) => string[],
  questionOf: QuestionOf,
  now: Instant,
): ExampleNotes {
  const passages = new Map<string, string>();
  const themes = exampleThemes(NOTES, newId);
  const rows = NOTES.toSorted((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`)).flatMap(
    (note) => {
      const id = newId();
      const places = positions(note.blocks.length);
      const value = row('note', id, {
        type: note.type,
        title: note.title,
        place: note.place,
        happenedAt: instantOf(note.day, note.time, now),
        author: team.members[note.author]?.id ?? team.lead,
        speakers: note.speakers.map(([role, count]) => ({ role, count })),
        questions: [...new Set(note.headings.map(questionOf))],
        headings: note.headings,
        themes: note.themes.map((name) => themes.ids.get(name) ?? name),
        ...(note.provenance === undefined ? {} : { provenance: note.provenance }),
      });
      const blocks = note.blocks.map(({ key, kind, text, held }, at) => {
        const block = newId();
        passages.set(`${note.key}/${key}`, block);
        const [heldBy = null, ofSpeakers = null] = held ?? [];
        return row('noteBlock', block, {
          note: id,
          position: places[at] ?? '',
          kind,
          text,
          heldBy,
          ofSpeakers,
        });
      });
      return [value, ...blocks];
    },
  );
  return { rows: [...themes.rows, ...rows], passages };
}

export interface ExampleFindings {
  rows: ExampleRow[];
  /** A finding's key -> its row id. */
  ids: Map<string, string>;
}

/**
 * All findings with their evidence links. Those with an open contradiction are left open, the others are signed off.
 * @param reviews a case file's reference -> the id of its primary review
 */
export function findingRows(
  passages: ReadonlyMap<string, string>,
  reviews: ReadonlyMap<string, string>,
  newId: () => string,
  positions: (count: number) => string[],
): ExampleFindings {
  const ids = new Map<string, string>();
  const sourceOf = (source: ExampleSource): EvidenceSource => {
    if (typeof source !== 'string')
      return 'document' in source
        ? { kind: 'document', title: source.document, provenance: source.provenance }
        : { kind: 'count', query: source satisfies CountQuery };
    const block = passages.get(source);
    if (block !== undefined) return { kind: 'note-block', id: block };
    const review = reviews.get(source);
    if (review === undefined) throw new InvariantError(`the example has no evidence "${source}"`);
    return { kind: 'review', id: review };
  };
  const rows = FINDINGS.flatMap(([question, findings]) => {
    const places = positions(findings.length);
    return findings.flatMap((finding, at) => {
      const id = newId();
      ids.set(finding.key, id);
      const isOpen = finding.evidence.some(
        ({ stance, addressed }) => stance === 'contradicting' && addressed === '',
      );
      const value: Finding = {
        question,
        heading: finding.heading,
        statement: finding.statement,
        polarity: finding.polarity,
        condition: finding.condition ?? '',
        criteria: finding.criteria ?? '',
        cause: finding.cause ?? '',
        effect: finding.effect ?? '',
        position: places[at] ?? '',
        status: isOpen ? 'open' : 'signed-off',
        claims: (finding.claims ?? []).map((claim) => ({ id: newId(), ...claim })),
      };
      const links = finding.evidence.map(({ stance, source, addressed }) =>
        row('evidenceLink', newId(), {
          finding: id,
          source: sourceOf(source),
          stance,
          comment: '',
          addressed,
        }),
      );
      return [row('finding', id, value), ...links];
    });
  });
  return { rows, ids };
}
