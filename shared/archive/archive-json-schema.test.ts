import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archiveJsonSchema, archiveJsonSchemaText } from './archive-json-schema';
import { TABLES } from './schemas/table-schemas';

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the written description of the archive', () => {
  it('is current in docs/archive.schema.json (npm run archive-schema writes it)', () => {
    expect(docs('archive.schema.json')).toBe(archiveJsonSchemaText());
  });

  it('describes every file of an archive and refuses fields it does not know', () => {
    const schema = archiveJsonSchema() as {
      properties: Record<string, unknown>;
      additionalProperties: boolean;
    };
    expect(Object.keys(schema.properties)).toEqual([
      'manifest.json',
      'framework.json',
      ...TABLES.map((table) => `tables/${table}.json`),
      'journal.json',
    ]);
    expect(schema.additionalProperties).toBe(false);
  });

  it('names every table in docs/archive-format.md', () => {
    const page = docs('archive-format.md');
    expect(TABLES.filter((table) => !page.includes(`\`tables/${table}.json\``))).toEqual([]);
  });
});
