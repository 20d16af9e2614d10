import { unpackedBytes, zipEntries } from '@shared/archive/zip-entries';
import { fail, type Result, succeed } from '@shared/result';
import { strFromU8, unzipSync } from 'fflate';
import { isElement, readXml } from '../../returned/read-xml';
import type { HouseTemplate, TemplateFailure } from './house-template';

const LARGEST = 32 * 1024 * 1024;
const MOST_FILES = 2000;
const TYPES = '[Content_Types].xml';
const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';
const WANTED = new Set([TYPES, STYLES, THEME]);

/**
 * Reads the styles of a Word template (.dotx, or any .docx). Its text, pictures and settings are not even unpacked; one
 * that carries macros is refused as a whole.
 */
export function readTemplate(bytes: Uint8Array): Result<HouseTemplate, TemplateFailure> {
  const entries = zipEntries(bytes, MOST_FILES);
  if (!entries.ok)
    return fail({ kind: entries.failure.kind === 'not-a-zip' ? 'not-a-template' : 'too-large' });
  const hasMacros = entries.value.some(({ name }) => /vba(?:Project|Data)|activeX/i.test(name));
  if (unpackedBytes(entries.value.filter(({ name }) => WANTED.has(name))) > LARGEST)
    return fail({ kind: 'too-large' });
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => WANTED.has(name) });
  } catch {
    // fflate throws for bytes that do not unpack.
    return fail({ kind: 'not-a-template' });
  }
  const [types, styles, theme] = [parts[TYPES], parts[STYLES], parts[THEME]];
  if (types === undefined) return fail({ kind: 'not-a-template' });
  if (hasMacros || /macroEnabled/i.test(strFromU8(types))) return fail({ kind: 'has-macros' });
  if (!/wordprocessingml\.(?:template|document)\./.test(strFromU8(types)))
    return fail({ kind: 'not-a-template' });
  const root = styles === undefined ? null : readXml(strFromU8(styles));
  const hasStyles = root?.children.some((child) => isElement(child) && child.name === 'w:style') === true;
  if (root === null || !hasStyles) return fail({ kind: 'damaged' });
  const themeXml = theme === undefined ? null : strFromU8(theme);
  return succeed({ styles: root, theme: themeXml !== null && readXml(themeXml) !== null ? themeXml : null });
}
