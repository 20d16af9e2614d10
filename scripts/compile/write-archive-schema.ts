import { writeFileSync } from 'node:fs';
import { archiveJsonSchemaText } from '@shared/archive/archive-json-schema';

const path = new URL('../../docs/archive.schema.json', import.meta.url);
writeFileSync(path, archiveJsonSchemaText());
console.log('Wrote docs/archive.schema.json.');
