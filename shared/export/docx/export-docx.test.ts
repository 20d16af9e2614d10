import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heading, paragraph, REPORT, SECTION, text } from '../testing/section-for-tests';
import { exportDocx } from './export-docx';

async function parts(document = SECTION): Promise<(name: string) => string> {
  const files = unzipSync(await exportDocx(document));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);

describe('the Word document of a section', () => {
  it('speaks British English: as a default of every run and in its properties', async () => {
    const part = await parts();
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0];
    expect(defaults).toContain('<w:lang w:val="en-GB"');
    expect(part('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
  });

  it('defines every style that it uses, under the name Word knows it by', async () => {
    const part = await parts(REPORT);
    const used = all(
      part('word/document.xml') + part('word/footnotes.xml'),
      /<w:(?:pStyle|rStyle) w:val="([^"]+)"/g,
    );
    const defined = all(part('word/styles.xml'), /w:styleId="([^"]+)"/g);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    const names = all(part('word/styles.xml'), /<w:name w:val="([^"]+)"/g).map((name) => name.toLowerCase());
    for (const name of [
      'title',
      'heading 1',
      'heading 2',
      'heading 3',
      'list bullet',
      'list number',
      'caption',
      'footnote text',
      'toc 1',
    ])
      expect(names).toContain(name);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('uses real headings, bullets, numbers and captions', async () => {
    const used = all((await parts())('word/document.xml'), /<w:pStyle w:val="([^"]+)"/g);
    const count = (style: string) => used.filter((id) => id === style).length;
    expect(count('Title')).toBe(1);
    expect(count('Heading1')).toBe(2);
    expect(count('Heading2')).toBe(4);
    expect(count('ListBullet')).toBe(2);
    expect(count('ListNumber')).toBe(3);
    expect(count('Caption')).toBe(2);
    expect(count('Judgment')).toBe(1);
  });

  it('starts every ordered list at one', async () => {
    const part = await parts();
    const lists = all(part('word/document.xml'), /<w:pStyle w:val="ListNumber"\/>.*?<w:numId w:val="(\d+)"/g);
    expect(lists).toHaveLength(3);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[1]);
  });

  it('has one footnote for each term, with all its paragraphs, mentioned once as a note and then by number', async () => {
    const part = await parts();
    const notes = all(part('word/footnotes.xml'), /<w:footnote [^>]*w:id="([1-9]\d*)"/g);
    expect(notes).toEqual(['1', '2']);
    expect(all(part('word/document.xml'), /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1', '2']);
    const second = /<w:footnote w:id="2".*?<\/w:footnote>/s.exec(part('word/footnotes.xml'))?.[0] ?? '';
    expect(all(second, /<w:pStyle w:val="(FootnoteText)"/g)).toHaveLength(2);
  });

  it('marks only the first row of a table as its heading', async () => {
    const tables = all((await parts())('word/document.xml'), /<w:tbl>.*?<\/w:tbl>/gs);
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const rows = all(table, /<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs);
      expect(rows.map((row) => row.includes('w:tblHeader'))).toEqual(rows.map((_, at) => at === 0));
    }
  });

  it('carries the marking in header and footer, and page numbers', async () => {
    const part = await parts();
    expect(part('word/header1.xml')).toContain('OFFICIAL – SENSITIVE');
    expect(part('word/footer1.xml')).toContain('OFFICIAL – SENSITIVE');
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('leaves header and footer without a marking when the inspection has none', async () => {
    const part = await parts({ ...SECTION, marking: '' });
    expect(part('word/header1.xml')).not.toContain('<w:t');
  });

  it('gives a figure alternative text, a caption number that Word can renumber, and its data', async () => {
    const part = await parts();
    expect(part('word/document.xml')).toContain('descr="Bar chart: West Mercia Police is far below');
    expect(part('word/document.xml')).toMatch(/SEQ Figure.*?separate.*?>1<.*?fldCharType="end"/s);
    expect(part('word/charts/chart1.xml')).toContain('<c:v>47.25</c:v>');
  });

  it('has a table of contents only for a whole report', async () => {
    expect((await parts())('word/document.xml')).not.toContain('TOC ');
    const report = (await parts(REPORT))('word/document.xml');
    expect(report).toMatch(/<w:instrText[^>]*> TOC /);
    expect(report).not.toContain('w:dirty="true"');
  });

  it('starts the annex on a page of its own', async () => {
    const xml = (await parts())('word/document.xml');
    const before = xml.slice(0, xml.indexOf('Annex A'));
    expect(before.slice(before.lastIndexOf('<w:p>'))).toContain('<w:pageBreakBefore/>');
  });

  it('has properties that tell what it is, dated by the draft and not by the clock', async () => {
    const properties = (await parts())('docProps/core.xml');
    expect(properties).toContain('<dc:title>PEEL Effectiveness 2017</dc:title>');
    expect(properties).toContain(
      '<dc:subject>Protecting vulnerable people and supporting victims</dc:subject>',
    );
    expect(all(properties, /<dcterms:\w+ [^>]*>([^<]+)</g)).toEqual([
      '2018-03-03T00:00:00Z',
      '2018-03-03T00:00:00Z',
    ]);
  });

  it('stays readable XML when somebody pastes control characters, half a symbol or line ends', async () => {
    const pasted = 'before\u0000\u0008\uD83D\uFFFE\nafter\ttab & <tag>';
    const part = await parts({ ...SECTION, blocks: [heading(1, pasted), paragraph(text(pasted))] });
    const xml = part('word/document.xml');
    expect(xml).toContain('before after tab &amp; &lt;tag&gt;');
    expect([...xml].every((character) => !/[\p{Cs}\uFFFE]/u.test(character) && character !== '\u0000')).toBe(
      true,
    );
  });

  it('refuses to print a footnote that has no number', async () => {
    await expect(exportDocx({ ...SECTION, footnotes: [] })).rejects.toThrow('footnote');
  });
});
