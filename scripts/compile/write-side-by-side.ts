import { writeFileSync } from 'node:fs';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { sideBySideText } from './side-by-side';

writeFileSync(new URL('../../docs/side-by-side.md', import.meta.url), sideBySideText(exampleSnapshot()));
console.log('Wrote docs/side-by-side.md.');
