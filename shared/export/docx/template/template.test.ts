import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { isElement, readXml, type XmlElement } from '../../returned/read-xml';
import { SECTION } from '../../testing/section-for-tests';
import { exportDocx } from '../export-docx';
import { templateFailureMessage } from './house-template';
import { readTemplate } from './read-template';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = (type: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${type}.main+xml"/></Types>`;
const DOTX = TYPES('openxmlformats-officedocument.wordprocessingml.template');

/** A template as a German Word writes it: its own ids, a font in red, a list style with numbering of its own. */
const STYLES = `<?xml version="1.0"?><w:styles ${W} xmlns:w14="urn:later">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Haus" w:customStyle="1"><w:name w:val="House base"/><w:basedOn w:val="Standard"/><w:rPr><w:color w:val="AA0000"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1" w:rsidR="00A1"><w:name w:val="heading 1"/><w:basedOn w:val="Haus"/><w:next w:val="Standard"/><w:link w:val="Gone"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="40"/><w14:glow w14:rad="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="99"/></w:numPr><w:spacing w:after="40"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Unbenutzt"><w:name w:val="Never used"/></w:style>
</w:styles>`;

function template(more: Record<string, string> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': DOTX,
    'word/styles.xml': STYLES,
    'word/document.xml': '<w:document/>',
  };
  return zipSync(
    Object.fromEntries(Object.entries({ ...parts, ...more }).map(([name, text]) => [name, strToU8(text)])),
  );
}

function kindOf(bytes: Uint8Array): string {
  const read = readTemplate(bytes);
  return read.ok ? 'read' : read.failure.kind;
}

describe('a file given as the house’s template', () => {
  it('is read as .dotx, and as a plain document', () => {
    expect(kindOf(template())).toBe('read');
    const docx = TYPES('openxmlformats-officedocument.wordprocessingml.document');
    expect(kindOf(template({ '[Content_Types].xml': docx }))).toBe('read');
  });

  it('is refused when it carries macros, however they are hidden', () => {
    const dotm = TYPES('ms-word.template.macroEnabledTemplate');
    expect(kindOf(template({ '[Content_Types].xml': dotm }))).toBe('has-macros');
    expect(kindOf(template({ 'word/vbaProject.bin': 'x' }))).toBe('has-macros');
    expect(kindOf(template({ 'word/VBADATA.xml': 'x' }))).toBe('has-macros');
    expect(kindOf(template({ 'word/activeX/activeX1.bin': 'x' }))).toBe('has-macros');
  });

  it('is refused when it is something else, cut off, damaged or a bomb', () => {
    expect(kindOf(strToU8('not a zip'))).toBe('not-a-template');
    expect(kindOf(template().subarray(0, 200))).toBe('not-a-template');
    expect(kindOf(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('not-a-template');
    expect(kindOf(template({ 'word/styles.xml': '<w:styles>' }))).toBe('damaged');
    expect(kindOf(template({ 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:styles/>' }))).toBe(
      'damaged',
    );
    expect(kindOf(template({ 'word/styles.xml': ' '.repeat(33 * 1024 * 1024) }))).toBe('too-large');
  });

  it('gets a sentence of its own for each, and the draft stays as it is', () => {
    const kinds = ['not-a-template', 'has-macros', 'too-large', 'damaged'] as const;
    const messages = kinds.map((kind) => templateFailureMessage({ kind }));
    expect(new Set(messages).size).toBe(kinds.length);
    for (const message of messages) expect(message).toContain('the draft is as it was');
  });
});

async function inHouseStyle(more: Record<string, string> = {}) {
  const read = readTemplate(template(more));
  if (!read.ok) throw new Error(read.failure.kind);
  return exportDocx(SECTION, { template: read.value });
}

function stylesOf(docx: Uint8Array): XmlElement[] {
  const root = readXml(strFromU8(unzipSync(docx)['word/styles.xml'] ?? new Uint8Array()));
  return (root?.children ?? []).filter(isElement).filter(({ name }) => name === 'w:style');
}

const text = (element: XmlElement | undefined): string =>
  JSON.stringify(element, (_key, value: unknown): unknown =>
    value instanceof Map ? Object.fromEntries(value as Map<string, string>) : value,
  );

describe('a document in the house’s own style', () => {
  it('draws our headings as the template does, by Word’s name and not by its id', async () => {
    const styles = stylesOf(await inHouseStyle());
    const byId = (id: string) => styles.find(({ attributes }) => attributes.get('w:styleId') === id);
    expect(text(byId('Heading1'))).toContain('Georgia');
    expect(text(byId('Heading1'))).toContain('"w:basedOn","attributes":{"w:val":"Haus"}');
    expect(text(byId('Haus'))).toContain('AA0000');
    expect(text(byId('Normal'))).toContain('"w:sz"');
    expect(byId('berschrift1')).toBeUndefined();
    expect(byId('Unbenutzt')).toBeUndefined();
    expect(byId('Judgment')).toBeDefined();
    expect(styles.length).toBe(new Set(styles.map(({ attributes }) => attributes.get('w:styleId'))).size);
  });

  it('keeps our language and our bullets, and takes nothing that Word of 2006 does not know', async () => {
    const docx = await inHouseStyle();
    const xml = strFromU8(unzipSync(docx)['word/styles.xml'] ?? new Uint8Array());
    expect(xml).toContain('w:lang w:val="en-GB"');
    expect(xml).not.toContain('de-DE');
    expect(xml).not.toContain('w14:');
    expect(xml).not.toContain('w:rsidR');
    expect(xml).not.toContain('w:numId w:val="99"');
    expect(xml).not.toContain('Gone');
    const bullet = stylesOf(docx).find(({ attributes }) => attributes.get('w:styleId') === 'ListBullet');
    expect(text(bullet)).toMatch(/w:keepNext.*w:numPr.*w:spacing/);
  });

  it('prints the same words with and without a template, and brings the theme along', async () => {
    const theme = '<a:theme xmlns:a="urn:a" name="House"/>';
    const [with_, without] = [
      await inHouseStyle({ 'word/theme/theme1.xml': theme }),
      await exportDocx(SECTION),
    ];
    // The library counts drawings through the whole process and draws a lot for a chart's relation.
    const part = (docx: Uint8Array, name: string) =>
      strFromU8(unzipSync(docx)[name] ?? new Uint8Array()).replace(/(docPr id=|r:id=)"[^"]+"/g, '$1');
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml'])
      expect(part(with_, name)).toBe(part(without, name));
    expect(part(with_, 'word/theme/theme1.xml')).toBe(theme);
    expect(part(with_, '[Content_Types].xml')).toContain('/word/theme/theme1.xml');
    expect(part(with_, 'word/_rels/document.xml.rels')).toContain('theme/theme1.xml');
  });
});

describe('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-template-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens the document in the house’s style and shows its font', async () => {
    const docx = join(folder, 'house.docx');
    writeFileSync(docx, await inHouseStyle());
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'fodt', '--outdir', folder, docx],
      { stdio: 'pipe' },
    );
    const flat = execFileSync('grep', ['-c', 'Georgia', join(folder, 'house.fodt')], { encoding: 'utf8' });
    expect(Number(flat)).toBeGreaterThan(0);
  }, 120_000);
});
