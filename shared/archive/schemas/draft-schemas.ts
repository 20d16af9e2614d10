import { z } from 'zod';
import { type CountQuerySchema, count, instant, schemaNames } from './common-schemas';
import type { IdSchemas } from './id-schemas';

const mark = z.strictObject({ type: z.enum(['bold', 'italic']) });
const table = z.strictObject({
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

function figureSchema(ids: IdSchemas) {
  const bar = z.strictObject({
    label: z.string(),
    value: z.number(),
    stands: z.enum(['inspected', 'similar']).exactOptional(),
  });
  return z.strictObject({
    id: ids.mentioning,
    title: z.string(),
    bars: z.array(bar),
    unit: z.string(),
    source: z.string(),
    alternativeText: z.string(),
    pointsToAnnex: z.boolean(),
    line: z.strictObject({ label: z.string(), value: z.number() }).exactOptional(),
    absent: z.array(z.strictObject({ label: z.string(), why: z.string() })).exactOptional(),
    note: z.string().exactOptional(),
    series: ids.row.exactOptional(),
  });
}

function inlineSchema(ids: IdSchemas, query: CountQuerySchema) {
  const people = z.strictObject({ kind: z.literal('people'), finding: ids.row, role: z.string() });
  const claim = z.strictObject({
    id: ids.mentioning,
    query: z.union([query, people.register(schemaNames, { id: 'PeopleQuery' })]),
    wording: z.enum(['n-of-d', 'of-them', 'whole', 'share', 'quantifier', 'fraction']),
    noun: z.string(),
    accepted: z.strictObject({ n: count, d: count }),
    text: z.string(),
    startsSentence: z.boolean(),
  });
  const inline = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string(), marks: z.array(mark).exactOptional() }),
    z.strictObject({ type: z.literal('claim'), attrs: claim }),
    z.strictObject({
      type: z.literal('footnote'),
      attrs: z.strictObject({ id: z.string(), term: z.string(), text: z.string() }),
    }),
    z.strictObject({ type: z.literal('hardBreak') }),
  ]);
  return inline.register(schemaNames, { id: 'InlineNode' });
}

/** A block of a section: ProseMirror JSON with our nodes and no others. */
function draftNodeSchema(ids: IdSchemas, query: CountQuerySchema) {
  const content = z.array(inlineSchema(ids, query)).exactOptional();
  const item = z.strictObject({
    type: z.literal('listItem'),
    content: z.array(z.strictObject({ type: z.literal('paragraph'), content })),
  });
  const node = z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.literal([1, 2, 3]) }),
      content,
    }),
    z.strictObject({
      type: z.literal('paragraph'),
      attrs: z.strictObject({ finding: ids.rowOrNone.exactOptional() }).exactOptional(),
      content,
    }),
    z.strictObject({ type: z.literal('bulletList'), content: z.array(item) }),
    z.strictObject({ type: z.literal('orderedList'), content: z.array(item) }),
    z.strictObject({
      type: z.literal('judgment'),
      attrs: z.strictObject({ question: z.string(), grade: z.string() }),
    }),
    z.strictObject({ type: z.literal('table'), attrs: table }),
    z.strictObject({ type: z.literal('figure'), attrs: figureSchema(ids) }),
  ]);
  return node.register(schemaNames, { id: 'DraftNode' });
}

const override = z.strictObject({
  at: instant,
  by: z.string(),
  reason: z.string(),
  open: z.array(z.string()),
});

const version = z.strictObject({ name: z.string(), at: instant, by: z.string() });

function remarkSchema(ids: IdSchemas) {
  return z.strictObject({
    kind: z.enum(['comment', 'suggestion', 'challenge']),
    block: ids.rowOrNone,
    about: z.string(),
    text: z.string(),
    by: z.string(),
    at: instant,
    from: z.enum(['typed', 'word']),
    state: z.enum(['open', 'accepted', 'not-accepted']),
    reason: z.string(),
    decidedBy: z.string(),
    decidedAt: instant.nullable(),
  });
}

export function draftSchemas(ids: IdSchemas, query: CountQuerySchema) {
  const node = draftNodeSchema(ids, query);
  return {
    section: z.strictObject({
      question: z.string(),
      compiledAt: instant,
      dismissed: z.record(ids.mentioning, node).exactOptional(),
      overrides: z.array(override).exactOptional(),
      remarks: z.record(z.string(), remarkSchema(ids)).exactOptional(),
      versions: z.record(z.string(), version).exactOptional(),
      sources: z
        .record(z.string(), z.strictObject({ sentence: z.string(), finding: ids.row }))
        .exactOptional(),
    }),
    draftBlock: z.strictObject({
      section: ids.row,
      position: z.string(),
      node,
      origin: ids.mentioning,
      compiled: node.nullable(),
    }),
  };
}
