import { findFramework } from '@shared/framework/frameworks';
import { flagLabel, noteTypeLabel, offenceLabel } from '@shared/framework/labels';
import type { EvidenceSource, Note, Row, Snapshot } from '@shared/inspection/entities';
import { count } from '@shared/review/count';
import type { CountQuery } from '@shared/review/count-query';

/** A piece of evidence as lists name it: what kind it is, and its own words or numbers in short. */
export interface SourceDescription {
  /** "Interview", "Case file", "Count", "Document". */
  kind: string;
  text: string;
  /** Where a click leads: the row that holds the evidence; null for a document outside the app. */
  opens: { room: 'notes' | 'review'; id: string } | null;
}

const SHORT = 160;

function shorten(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= SHORT ? plain : `${plain.slice(0, SHORT - 1).trimEnd()}…`;
}

function noteName(note: Note): string {
  return note.title.trim() || note.place.trim() || 'Untitled note';
}

function typeOf(snapshot: Snapshot, note: Row<'note'> | undefined): string {
  const inspection = snapshot.inspection[0];
  const framework = inspection && findFramework(inspection.frameworkId, inspection.frameworkVersion);
  if (framework === undefined || note === undefined) return 'Note';
  return noteTypeLabel(framework, note.type);
}

/** Says what a link points at; evidence that was removed since is named as such, never left out. */
export function describeSource(source: EvidenceSource, snapshot: Snapshot): SourceDescription {
  switch (source.kind) {
    case 'note': {
      const note = snapshot.note.find(({ id }) => id === source.id);
      if (note === undefined) return removed('Note');
      return { kind: typeOf(snapshot, note), text: noteName(note), opens: { room: 'notes', id: note.id } };
    }
    case 'note-block': {
      const block = snapshot.noteBlock.find(({ id }) => id === source.id);
      const note = snapshot.note.find(({ id }) => id === block?.note);
      if (block === undefined || note === undefined) return removed('Note');
      const words = block.kind === 'verbatim' ? `“${shorten(block.text)}”` : shorten(block.text);
      return {
        kind: typeOf(snapshot, note),
        text: `${noteName(note)}: ${words}`,
        opens: { room: 'notes', id: note.id },
      };
    }
    case 'review': {
      const review = snapshot.review.find(({ id }) => id === source.id);
      const file = snapshot.caseFile.find(({ id }) => id === review?.caseFile);
      if (file === undefined) return removed('Case file');
      return { kind: 'Case file', text: file.reference, opens: { room: 'review', id: file.id } };
    }
    case 'count':
      return { kind: 'Count', text: describeCount(source.query, snapshot), opens: null };
    case 'document':
      return { kind: source.provenance === 'data' ? 'Data' : 'Document', text: source.title, opens: null };
  }
}

function removed(kind: string): SourceDescription {
  return { kind, text: 'removed since it was linked', opens: null };
}

/** "17 of 18: effective investigation (vulnerable victim)". */
export function describeCount(query: CountQuery, snapshot: Snapshot): string {
  const { numerator, denominator } = count(snapshot, query);
  return `${numerator.length} of ${denominator.length}: ${describeQuery(query, snapshot)}`;
}

/** What a query asks, without its numbers. */
export function describeQuery(query: CountQuery, snapshot: Snapshot): string {
  const inspection = snapshot.inspection[0];
  const framework = inspection && findFramework(inspection.frameworkId, inspection.frameworkVersion);
  if (framework === undefined) return query.criterion;
  const instrument = framework.instruments.find(({ id }) => id === query.instrumentId);
  const criterion = instrument?.criteria.find(({ id }) => id === query.criterion);
  const asked = query.criterion === 'overall' ? instrument?.overall.text : criterion?.text;
  const subset = [
    ...(query.subset.flag === undefined ? [] : [flagLabel(framework, query.subset.flag)]),
    ...(query.subset.offenceType === undefined ? [] : [offenceLabel(framework, query.subset.offenceType)]),
  ];
  const answers = query.answers.join(' or ').replaceAll('-', ' ');
  const about = subset.length === 0 ? '' : ` (${subset.join(', ').toLowerCase()})`;
  return `${asked ?? query.criterion}: ${answers}${about}`;
}
