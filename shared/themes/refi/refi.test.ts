import { readXml } from '@shared/export/returned/read-xml';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Coding } from '@shared/inspection/entities';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { notesAsProject, themesAsCodes } from './notes-as-project';
import { projectAsRows } from './project-as-rows';
import type { QdaCode, QdaProject } from './qda-project';
import { readCodebook, readProject } from './read-refi';
import { brokenRules } from './schema-rules.test-data';
import { guidOf, writeCodebook, writeProject } from './write-refi';

const guid = fc.uuid();
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.trim().replaceAll(/\s+/g, ' '))
  .filter((text) => text !== '');
const leaf = fc.record<QdaCode>({
  guid,
  name: words,
  description: words,
  colour: fc.option(fc.constantFrom('#2f6fb3', '#000000', '#ffaa01')),
  codes: fc.constant([]),
});
const codes = fc
  .uniqueArray(leaf, { selector: (code) => code.guid, minLength: 1, maxLength: 6 })
  .map(([top, ...others]) => {
    const book = others.map((code, at) => ({ ...code, codes: at === 0 && top !== undefined ? [top] : [] }));
    return book.length === 0 && top !== undefined ? [top] : book;
  });
const flat = (book: readonly QdaCode[]): string[] => book.flatMap((code) => [code.guid, ...flat(code.codes)]);

const project: fc.Arbitrary<QdaProject> = fc
  .tuple(
    words,
    codes,
    fc.uniqueArray(guid, { maxLength: 3 }),
    fc.array(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 30 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([name, book, guids, texts]) => ({
    name,
    codes: book,
    sources: guids.map((id, at) => {
      const text = `Añ😀 ${texts[at] ?? ''}`;
      return {
        guid: id,
        name: `Note ${at}`,
        description: 'Interview',
        text,
        createdAt: '2017-11-07T10:00:00.000Z',
        codes: flat(book).slice(0, at),
        selections: [
          { from: 2, to: 4, codes: flat(book).slice(0, 1) },
          { from: 0, to: text.length, codes: flat(book) },
        ],
      };
    }),
  }));

describe('coded notes for another tool', () => {
  it('read back equal, whatever they hold', () => {
    fc.assert(
      fc.property(project, (made) => {
        expect(readProject(writeProject(made))).toEqual({ ok: true, value: { project: made, lost: [] } });
      }),
    );
  });

  it('keep the rules of the published schema', () => {
    fc.assert(
      fc.property(project, (made) => {
        const root = readXml(strFromU8(unzipSync(writeProject(made))['project.qde'] ?? new Uint8Array(0)));
        expect(root === null ? ['not well formed'] : brokenRules(root)).toEqual([]);
        const book = readXml(strFromU8(writeCodebook(made.codes)));
        expect(book === null ? ['not well formed'] : brokenRules(book)).toEqual([]);
      }),
    );
  });

  it('count code points, not the units of a string: a face is one', () => {
    const code = { guid: guidOf('a'), name: 'A', description: '', colour: null, codes: [] };
    const text = '😀😀 late';
    const source = { guid: guidOf('s'), name: 'N', description: '', text, createdAt: null, codes: [] };
    const bytes = writeProject({
      name: 'P',
      codes: [code],
      sources: [{ ...source, selections: [{ from: 5, to: 9, codes: [code.guid] }] }],
    });
    const qde = strFromU8(unzipSync(bytes)['project.qde'] ?? new Uint8Array(0));
    expect(qde).toContain('startPosition="3" endPosition="7"');
  });

  it('bring the example’s code book and notes over, and back again as rows', () => {
    const snapshot = exampleSnapshot();
    const [block] = snapshot.noteBlock;
    const theme = snapshot.theme[0]?.id ?? '';
    if (block === undefined) throw new Error('the example has notes');
    const value: Coding = { theme, block: block.id, from: 0, to: 5, quote: block.text.slice(0, 5), by: '' };
    const read = readProject(
      writeProject(notesAsProject({ ...snapshot, coding: [{ ...value, id: 'c' }] }, peel2017)),
    );
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.lost).toEqual([]);
    let made = 0;
    const newId = () => `new-${++made}`;
    const plan = projectAsRows(read.value.project, {
      themes: snapshot.theme,
      newId,
      author: 'me',
      type: 'interview',
      now: 0,
    });
    expect([plan.themes, plan.notes, plan.words]).toEqual([
      { made: 0, known: snapshot.theme.length },
      snapshot.note.length,
      1,
    ]);
    const coding = plan.rows.find((row) => row.table === 'coding');
    expect(coding?.value).toMatchObject({ theme, quote: value.quote });
    const texts = plan.rows.flatMap((row) => (row.table === 'noteBlock' ? [row.value.text] : []));
    expect(texts.toSorted()).toEqual(
      snapshot.noteBlock
        .flatMap(({ text }) => text.split('\n'))
        .filter(Boolean)
        .toSorted(),
    );
  });
});

const CODE = 'a0000000-0000-4000-8000-00000000000a';
const book = (namespace: string, prefix = '') =>
  strToU8(
    `<?xml version="1.0"?><${prefix}CodeBook xmlns${prefix === '' ? '' : ':q'}="${namespace}"><${prefix}Codes><${prefix}Code guid="{${CODE.toUpperCase()}}" name="Care &amp; health" isCodable="true" color="#F0A"><${prefix}Description>What nurses do</${prefix}Description></${prefix}Code></${prefix}Codes></${prefix}CodeBook>`,
  );
const zipped = (qde: string, more: Zippable = {}) => zipSync({ 'project.qde': strToU8(qde), ...more });
const projectXml = (sources: string) =>
  `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><CodeBook><Codes><Code guid="${CODE}" name="A" isCodable="true"/></Codes></CodeBook>${sources}</Project>`;
const textSource = (attributes: string, content: string) =>
  `<Sources><TextSource guid="b0000000-0000-4000-8000-00000000000b" name="T" ${attributes}>${content}</TextSource></Sources>`;
const selection = (from: number | string, to: number | string) =>
  `<PlainTextSelection guid="c0000000-0000-4000-8000-00000000000c" startPosition="${from}" endPosition="${to}"><Coding guid="d0000000-0000-4000-8000-00000000000d"><CodeRef targetGUID="${CODE}"/></Coding></PlainTextSelection>`;
const lostIn = (qde: string, more: Zippable = {}) => {
  const read = readProject(zipped(qde, more));
  return read.ok ? read.value.lost : [read.failure.kind];
};

describe('files from other tools', () => {
  it('are read in both namespaces in use, with and without a prefix', () => {
    const read = {
      guid: CODE,
      name: 'Care & health',
      description: 'What nurses do',
      colour: '#ff00aa',
      codes: [],
    };
    for (const file of [
      book('urn:QDA-XML:codebook:1.0'),
      book('http://schema.qdasoftware.org/versions/Codebook/v1.0'),
      book('urn:QDA-XML:project:1.0', 'q:'),
    ])
      expect(readCodebook(file)).toMatchObject({ ok: true, value: { project: { codes: [read] }, lost: [] } });
    expect(readCodebook(book('urn:somebody-else'))).toEqual({ ok: false, failure: { kind: 'not-refi' } });
  });

  it('keep what can be kept, and say what cannot', () => {
    const picture = '<PictureSource guid="e0000000-0000-4000-8000-00000000000e" path="internal://a.png"/>';
    const sources = textSource('', `<PlainTextContent>Late again</PlainTextContent>${selection(0, 4)}`);
    const qde = projectXml(sources.replace('</Sources>', `${picture}${picture}</Sources>`)).replace(
      '</Project>',
      '<Sets/></Project>',
    );
    expect(lostIn(qde)).toEqual(['2 × picture', 'the sets']);
  });

  it('are not followed to places outside themselves', () => {
    const outside = [
      'internal://../../etc/passwd',
      'relative://notes.txt',
      '/etc/passwd',
      'internal://gone.txt',
    ];
    for (const path of outside)
      expect(lostIn(projectXml(textSource(`plainTextPath="${path}"`, '')))).toEqual([
        'one text that is not in the file',
      ]);
    expect(lostIn(projectXml(''), { '../slip.txt': strToU8('x') })).toEqual(['unsafe-path']);
  });

  it('cannot point outside their texts', () => {
    for (const [from, to] of [
      [0, 99],
      [-1, 2],
      [3, 3],
      [4, 1],
      ['1e3', 2],
      ['', ''],
      [0, '999999999999'],
    ]) {
      const content = `<PlainTextContent>Late</PlainTextContent>${selection(from ?? '', to ?? '')}`;
      expect(lostIn(projectXml(textSource('', content)))).toEqual([
        'one coded passage that lies outside its text',
      ]);
    }
  });

  it('do no harm: bombs, cut files, other files', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0">&b;</CodeBook>';
    expect(readCodebook(strToU8(bomb))).toEqual({ ok: false, failure: { kind: 'not-readable' } });
    const deep = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${'<Code>'.repeat(5000)}`;
    expect(readCodebook(strToU8(deep))).toEqual({ ok: false, failure: { kind: 'not-readable' } });
    expect(lostIn(projectXml('').slice(0, 80))).toEqual(['not-readable']);
    const whole = zipped(projectXml(''));
    expect(readProject(whole.slice(0, whole.length - 40))).toEqual({
      ok: false,
      failure: { kind: 'not-readable' },
    });
    expect(readProject(zipSync({ 'else.txt': strToU8('x') }))).toEqual({
      ok: false,
      failure: { kind: 'no-project' },
    });
    const large = zipSync({
      'project.qde': strToU8(projectXml('')),
      'sources/zeros.txt': new Uint8Array(64 * 1024 * 1024),
    });
    expect(readProject(large)).toEqual({ ok: false, failure: { kind: 'too-large' } });
  });

  it('use the themes that are there by name, whatever their case', () => {
    const read = readCodebook(book('urn:QDA-XML:codebook:1.0'));
    if (!read.ok) throw new Error(read.failure.kind);
    const there = { id: 't', name: 'CARE & health', description: '', colour: '#000000', parent: '' };
    const plan = projectAsRows(read.value.project, {
      themes: [there],
      newId: () => 'x',
      author: '',
      type: '',
      now: 0,
    });
    expect([plan.rows, plan.themes]).toEqual([[], { made: 0, known: 1 }]);
    expect(themesAsCodes([there])[0]?.name).toBe('CARE & health');
  });
});
