import type { Row, Snapshot } from '@shared/inspection/entities';
import type { CountQuery } from '@shared/review/count-query';

/** What the findings of a question rest on: it decides what the annex has to say. */
export interface EvidenceUse {
  /** Queries that are printed, with the noun they are printed with. */
  claims: { query: CountQuery; noun: string }[];
  usesFileReview: boolean;
  /** Notes behind the findings, each once, in the order in which they were made. */
  notes: Row<'note'>[];
  /** Data series behind the findings, and those that they print. */
  series: Row<'dataSeries'>[];
  documents: { title: string; provenance: 'document' | 'data' | 'public' }[];
}

/** @param questionIds one question for its section, all of them for the report */
export function evidenceUse(questionIds: readonly string[], snapshot: Snapshot): EvidenceUse {
  const findings = snapshot.finding.filter((finding) => questionIds.includes(finding.question));
  const meant = new Set(findings.map((finding) => finding.id));
  const sources = snapshot.evidenceLink.filter((link) => meant.has(link.finding)).map((link) => link.source);
  const blocks = new Map(snapshot.noteBlock.map((block) => [block.id, block.note]));
  const noteIds = new Set(
    sources.map((source) =>
      source.kind === 'note' ? source.id : source.kind === 'note-block' ? blocks.get(source.id) : undefined,
    ),
  );
  const claims = findings.flatMap((finding) => finding.claims);
  const series = new Set([
    ...sources.flatMap((source) => (source.kind === 'data-series' ? [source.id] : [])),
    ...findings.flatMap((finding) => finding.figures ?? []),
  ]);
  return {
    claims,
    series: snapshot.dataSeries.filter(({ id }) => series.has(id)),
    usesFileReview: claims.length > 0 || sources.some(({ kind }) => kind === 'review' || kind === 'count'),
    notes: snapshot.note.filter((note) => noteIds.has(note.id)),
    documents: sources.flatMap((source) => (source.kind === 'document' ? [source] : [])),
  };
}
