import { z } from 'zod';
import { ARCHIVE_VERSION, FRAMEWORK, JOURNAL, MANIFEST, manifestSchema, tablePath } from './archive-manifest';
import { schemaNames } from './schemas/common-schemas';
import { frameworkSchema } from './schemas/framework-schema';
import { journalSchema } from './schemas/journal-schema';
import { rowSchemas, TABLES } from './schemas/table-schemas';

/**
 * The JSON Schema (2020-12) of an open archive, from the schemas that read it: an object with the content of each
 * JSON file under the file's path. `docs/archive.schema.json` is this, written down.
 */
export function archiveJsonSchema(): object {
  const rows = rowSchemas();
  const tables = TABLES.map((table) => {
    const list = z.array(rows[table]);
    return [tablePath(table), table === 'inspection' ? list.length(1) : list.exactOptional()] as const;
  });
  const archive = z.strictObject({
    [MANIFEST]: manifestSchema,
    [FRAMEWORK]: frameworkSchema.exactOptional(),
    ...Object.fromEntries(tables),
    [JOURNAL]: journalSchema.exactOptional(),
  });
  const schema = z.toJSONSchema(archive, { target: 'draft-2020-12', io: 'input', metadata: schemaNames });
  return {
    $schema: schema.$schema,
    title: `Assay open archive, version ${ARCHIVE_VERSION}`,
    description:
      'The content of each JSON file of an archive, under its path. docs/archive-format.md says what the fields mean.',
    ...schema,
  };
}

/** As the file in docs/ holds it. */
export function archiveJsonSchemaText(): string {
  return `${JSON.stringify(archiveJsonSchema(), null, 2)}\n`;
}
