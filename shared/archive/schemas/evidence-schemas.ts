import { z } from 'zod';
import { type CountQuerySchema, count, instant, provenance as provenanceOf } from './common-schemas';
import { plannedQuestionFields } from './framework-schema';
import type { IdSchemas } from './id-schemas';

const names = z.array(z.string());
const provenance = provenanceOf.exactOptional();

const challenge = z.strictObject({
  by: z.string(),
  at: instant,
  grade: z.string(),
  reason: z.string(),
  answer: z.string(),
  outcome: z.enum(['open', 'kept', 'changed']),
  answeredBy: z.string(),
  answeredAt: instant.nullable(),
});

export function noteSchemas(ids: IdSchemas) {
  return {
    interviewQuestion: z.strictObject({
      ...plannedQuestionFields,
      position: z.string(),
      insteadOf: z.string().exactOptional(),
      isLeftOut: z.boolean().exactOptional(),
    }),
    note: z.strictObject({
      type: z.string(),
      title: z.string(),
      place: z.string(),
      happenedAt: instant,
      author: z.string(),
      speakers: z.array(z.strictObject({ role: z.string(), count: z.number() })),
      questions: names,
      headings: names,
      // Ids, or names in older vaults.
      themes: z.array(ids.mentioning),
      provenance,
    }),
    noteBlock: z.strictObject({
      note: ids.row,
      position: z.string(),
      kind: z.enum(['verbatim', 'paraphrase', 'view']),
      text: z.string(),
      heldBy: z.number().nullable(),
      ofSpeakers: z.number().nullable(),
      asked: ids.row.exactOptional(),
      provenance,
    }),
    attachment: z.strictObject({
      note: ids.row.nullable(),
      name: z.string(),
      mediaType: z.string(),
      bytes: count,
      sha256: z.string(),
      blob: ids.blob,
      addedAt: instant,
      addedBy: z.string(),
      origin: z.enum(['file', 'pasted', 'recorded']),
      description: z.string(),
      location: z.enum(['none', 'removed', 'kept', 'not-removable']),
      originalSha256: z.string().nullable(),
    }),
  };
}

export function themeSchemas(ids: IdSchemas) {
  return {
    theme: z.strictObject({
      name: z.string(),
      description: z.string(),
      colour: z.string(),
      parent: ids.rowOrNone,
    }),
    coding: z.strictObject({
      theme: ids.row,
      block: ids.row,
      from: count,
      to: count,
      quote: z.string(),
      by: z.string(),
    }),
  };
}

export function evidenceSourceSchema(ids: IdSchemas, query: CountQuerySchema) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('note'), id: ids.row }),
    z.strictObject({ kind: z.literal('note-block'), id: ids.row }),
    z.strictObject({ kind: z.literal('review'), id: ids.row }),
    z.strictObject({ kind: z.literal('count'), query }),
    z.strictObject({
      kind: z.literal('document'),
      title: z.string(),
      provenance: z.enum(['document', 'data', 'public']),
      attachment: ids.row.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('data-series'), id: ids.row }),
  ]);
}

const seriesValue = z.union([
  z.strictObject({ force: z.string(), value: z.number() }),
  z.strictObject({
    force: z.string(),
    value: z.null(),
    missing: z.enum(['not-supplied', 'not-comparable', 'either']),
  }),
]);

export function findingSchemas(ids: IdSchemas, query: CountQuerySchema) {
  const position = z.string();
  const question = z.string();
  return {
    finding: z.strictObject({
      question,
      heading: z.string(),
      statement: z.string(),
      polarity: z.enum(['strength', 'weakness', 'neutral']),
      condition: z.string(),
      criteria: z.string(),
      cause: z.string(),
      effect: z.string(),
      position,
      status: z.enum(['open', 'signed-off']),
      claims: z.array(z.strictObject({ id: z.string(), query, noun: z.string() })),
      figures: z.array(ids.row).exactOptional(),
    }),
    evidenceLink: z.strictObject({
      finding: ids.row,
      source: evidenceSourceSchema(ids, query),
      stance: z.enum(['supporting', 'contradicting', 'context']),
      comment: z.string(),
      addressed: z.string(),
    }),
    dataSeries: z.strictObject({
      title: z.string(),
      unit: z.string(),
      source: z.string(),
      note: z.string(),
      values: z.array(seriesValue),
      englandAndWales: z.number().nullable(),
      similar: z.array(z.string()),
      file: z.strictObject({ name: z.string(), bytes: count, sha256: z.string() }),
      importedAt: instant,
    }),
    areaForImprovement: z.strictObject({ question, text: z.string(), finding: ids.rowOrNone, position }),
    causeOfConcern: z.strictObject({ question, text: z.string(), position }),
    recommendation: z.strictObject({ cause: ids.row, text: z.string(), position }),
    judgment: z.strictObject({
      question,
      grade: z.string(),
      stage: z.enum(['proposed', 'moderated', 'final']),
      rationale: z.string(),
      by: z.string(),
      challenges: z.record(z.string(), challenge).exactOptional(),
    }),
  };
}
