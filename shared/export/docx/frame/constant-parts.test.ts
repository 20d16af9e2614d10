import { readFileSync } from 'node:fs';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printDocument } from '../../printed/print-document';
import { REPORT, SECTION } from '../../testing/section-for-tests';
import { constantParts } from './constant-parts';
import { libraryParts } from './library-parts';
import { wordPartsText } from './word-parts-text';

async function bothWays(document: typeof SECTION, orderedLists = 0) {
  const printed = printDocument(document);
  const asText = (files: Record<string, Uint8Array>) =>
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  return {
    ours: asText(constantParts(printed, orderedLists)),
    theirs: asText(await libraryParts(printed, { charts: [], orderedLists, comments: [] })),
  };
}

describe('what stands around the text, written down once', () => {
  it('is current in word-parts.json (npm run word-parts writes it)', async () => {
    const written = readFileSync(new URL('word-parts.json', import.meta.url), 'utf8');
    expect(written).toBe(await wordPartsText());
  });

  it('is what the library makes, file by file: title, marking and properties', async () => {
    const { ours, theirs } = await bothWays({ ...REPORT, title: 'Theft & <fraud>', marking: 'A & B' });
    expect(ours).toEqual(theirs);
    expect(ours['word/footer1.xml']).toContain('Theft &amp; &lt;fraud&gt;');
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
  });

  it('is so without a marking', async () => {
    const { ours, theirs } = await bothWays({ ...SECTION, marking: '' });
    expect(ours).toEqual(theirs);
  });

  it('gives every ordered list a number of its own and leaves the bullets theirs, as the library does', async () => {
    const { ours, theirs } = await bothWays(SECTION, 3);
    const found = (xml = '', pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
    // The ids differ, what they stand for does not.
    const kinds = (files: Record<string, string>) => {
      const numbering = files['word/numbering.xml'] ?? '';
      const kindOf = (id: string) =>
        new RegExp(`<w:num w:numId="${id}"><w:abstractNumId w:val="(\\d+)"/><w:lvlOverride`).exec(
          numbering,
        )?.[1];
      const lists = found(files['word/document.xml'], /<w:numId w:val="(\d+)"\/>/g);
      const bullets = found(files['word/styles.xml'], /<w:numId w:val="(\d+)"\/>/g);
      return {
        lists: lists.map(kindOf),
        bullets: bullets.map(kindOf),
        ids: new Set([...lists, ...bullets]).size,
        all: found(numbering, /<w:num w:numId="(\d+)"/g),
      };
    };
    expect(kinds(ours)).toEqual(kinds(theirs));
    expect(kinds(ours)).toMatchObject({ lists: ['3', '3', '3'], bullets: ['2'], ids: 4 });
  });
});
