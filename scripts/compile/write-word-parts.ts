import { writeFileSync } from 'node:fs';
import { wordPartsText } from '@shared/export/docx/frame/word-parts-text';

const path = new URL('../../shared/export/docx/frame/word-parts.json', import.meta.url);
writeFileSync(path, await wordPartsText());
console.log('Wrote shared/export/docx/frame/word-parts.json.');
