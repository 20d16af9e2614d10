import type { EvidenceSource, Snapshot } from '@shared/inspection/entities';
import { inNumberOrder } from '../text/reference-order';
import { describeSource, type SourceDescription } from './describe-source';

/** Kinds of evidence that are rows of their own and can be looked for. */
export type ListedKind = 'note-block' | 'review' | 'data-series';

export interface FoundSource extends SourceDescription {
  source: Extract<EvidenceSource, { kind: ListedKind }>;
}

function rowsOf(kind: ListedKind, snapshot: Snapshot): readonly { id: string }[] {
  if (kind === 'data-series') return snapshot.dataSeries;
  // A second review never adds to the evidence, and an empty passage says nothing.
  return kind === 'review'
    ? snapshot.review.filter(({ role }) => role === 'primary')
    : snapshot.noteBlock.filter(({ text }) => text.trim() !== '');
}

/** Evidence that holds all the words, in the order of the alphabet. @param wanted words, cut at spaces; empty finds all */
export function findSources(snapshot: Snapshot, kind: ListedKind, wanted: string): FoundSource[] {
  const words = wanted.toLowerCase().split(/\s+/);
  return rowsOf(kind, snapshot)
    .map(({ id }) => ({ source: { kind, id }, ...describeSource({ kind, id }, snapshot) }))
    .filter(({ text, kind: name }) => words.every((word) => `${name} ${text}`.toLowerCase().includes(word)))
    .sort((a, b) => inNumberOrder(a.text, b.text));
}

/** Ids of the rows that are linked, whatever their kind. */
export function linkedIds(links: readonly { source: EvidenceSource }[]): Set<string> {
  return new Set(
    links.flatMap(({ source }) => (source.kind === 'count' || source.kind === 'document' ? [] : [source.id])),
  );
}
