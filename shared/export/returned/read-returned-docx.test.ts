import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../docx/export-docx';
import { SECTION } from '../testing/section-for-tests';
import { readReturnedDocx } from './read-returned-docx';
import { readXml } from './read-xml';
import { returnedFailureMessage } from './returned-document';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (words: string, tag = 'w:t') => `<w:r><${tag} xml:space="preserve">${words}</${tag}></w:r>`;
const who = 'w:author="Force liaison" w:date="2018-03-09T10:15:00Z"';

const commentsPart = (comments: string) =>
  `<w:comments ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments}</w:comments>`;

interface Parts {
  body: string;
  comments?: string;
  replies?: string;
  more?: Record<string, Uint8Array>;
}

function docx({ body, comments, replies, more = {} }: Parts): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  };
  if (comments !== undefined) parts['word/comments.xml'] = strToU8(commentsPart(comments));
  if (replies !== undefined)
    parts['word/commentsExtended.xml'] = strToU8(`<w15:commentsEx xmlns:w15="x">${replies}</w15:commentsEx>`);
  return zipSync(parts);
}

const comment = (id: number, words: string, paragraphId = '') =>
  `<w:comment w:id="${id}" ${who} w:initials="FL"><w:p w14:paraId="${paragraphId}">${run(words)}</w:p></w:comment>`;

function read(bytes: Uint8Array) {
  const result = readReturnedDocx(bytes);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

function failureOf(bytes: Uint8Array) {
  const result = readReturnedDocx(bytes);
  if (result.ok) throw new Error('it was read');
  expect(returnedFailureMessage(result.failure)).toContain('the draft is as it was');
  return result.failure.kind;
}

describe('a document that came back from the force', () => {
  it('tells each comment, what it is about, and the sentence it stands in', () => {
    const body = `<w:p>${run('We found that ')}<w:commentRangeStart w:id="4"/>${run('17 of the 18 cases')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${run(' were effective &amp; prompt.')}</w:p>`;
    const { comments } = read(docx({ body, comments: comment(4, 'We make it 16.') }));
    expect(comments).toEqual([
      {
        id: '4',
        author: 'Force liaison',
        at: '2018-03-09T10:15:00Z',
        text: 'We make it 16.',
        about: '17 of the 18 cases',
        paragraph: 'We found that 17 of the 18 cases were effective & prompt.',
        answers: null,
      },
    ]);
  });

  it('follows a comment over several paragraphs, and a reply to what it answers', () => {
    const body = `<w:p><w:commentRangeStart w:id="0"/>${run('First.')}</w:p><w:p>${run('Second.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p><w:p>${run('Third.')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`;
    const { comments } = read(
      docx({
        body,
        comments: comment(0, 'Both are wrong.', 'AA') + comment(1, 'Agreed.', 'BB'),
        replies: '<w15:commentEx w15:paraId="AA"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>',
      }),
    );
    expect(comments.map(({ about, paragraph, answers }) => ({ about, paragraph, answers }))).toEqual([
      { about: 'First. Second.', paragraph: 'First.', answers: null },
      { about: '', paragraph: 'Third.', answers: '0' },
    ]);
  });

  it('tells insertions and deletions, and the paragraph as it was before them', () => {
    const body = `<w:p>${run('The force ')}<w:del w:id="1" ${who}>${run('rarely', 'w:delText')}</w:del><w:ins w:id="2" ${who}>${run('sometimes')}</w:ins>${run(' checks.')}<w:ins w:id="3" ${who}></w:ins></w:p>`;
    expect(read(docx({ body })).changes).toEqual([
      {
        kind: 'deletion',
        author: 'Force liaison',
        at: '2018-03-09T10:15:00Z',
        text: 'rarely',
        paragraph: 'The force rarely checks.',
      },
      {
        kind: 'insertion',
        author: 'Force liaison',
        at: '2018-03-09T10:15:00Z',
        text: 'sometimes',
        paragraph: 'The force rarely checks.',
      },
    ]);
  });

  it('finds nothing in the document as we sent it', async () => {
    expect(read(await exportDocx(SECTION))).toEqual({ comments: [], changes: [] });
  });

  it('reads our own document after LibreOffice has opened and saved it with a comment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-returned-'));
    const files = unzipSync(await exportDocx(SECTION));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const marked = body.replace(
      /(<w:r><w:t [^>]*>When we scrutinised)/,
      '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>$1',
    );
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array()).replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    );
    const relations = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array()).replace(
      '</Relationships>',
      '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
    const sent = zipSync({
      ...files,
      '[Content_Types].xml': strToU8(types),
      'word/_rels/document.xml.rels': strToU8(relations),
      'word/document.xml': strToU8(marked),
      'word/comments.xml': strToU8(commentsPart(comment(0, 'This was 16 in our own count.'))),
    });
    writeFileSync(join(folder, 'sent.docx'), sent);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        join(folder, 'back'),
        join(folder, 'sent.docx'),
      ],
      { stdio: 'pipe' },
    );
    const [back] = read(readFileSync(join(folder, 'back', 'sent.docx'))).comments;
    rmSync(folder, { recursive: true, force: true });
    expect(back).toMatchObject({ author: 'Force liaison', text: 'This was 16 in our own count.' });
    expect(back?.paragraph).toContain('there was evidence of an effective investigation in 17 of them');
  }, 60_000);
});

describe('a file that cannot be read', () => {
  it('is refused when it is not a Word document, has macros or is damaged', () => {
    expect(failureOf(strToU8('Dear inspectors, ...'))).toBe('not-a-docx');
    expect(failureOf(zipSync({ 'letter.txt': strToU8('x') }))).toBe('not-a-docx');
    expect(failureOf(docx({ body: '', more: { 'word/vbaProject.bin': new Uint8Array(3) } }))).toBe(
      'has-macros',
    );
    expect(failureOf(docx({ body: '<w:p>' }))).toBe('damaged');
    expect(failureOf(docx({ body: '', comments: '<w:comment' }))).toBe('damaged');
  });

  it('is refused when it would unpack to more than 64 MB', () => {
    const body = { 'word/document.xml': new Uint8Array(65 * 1024 * 1024) };
    expect(failureOf(zipSync(body, { level: 1 }))).toBe('too-large');
  }, 60_000);

  it('never expands entities or fetches files, and never looks twice for an end that is not there', () => {
    expect(readXml('<!DOCTYPE a [<!ENTITY b "lol">]><a>&b;</a>')).toBeNull();
    expect(readXml('<a>&unknown;</a>')?.children).toEqual(['&unknown;']);
    expect(readXml(`${'<a>'.repeat(500)}${'</a>'.repeat(500)}`)).toBeNull();
    const started = performance.now();
    for (const start of ['<!--', '<?', '<![CDATA[', '<a b="', '<'])
      expect(readXml(`<r>${start.repeat(200_000)}`)).toBeNull();
    const name = 'A'.repeat(200_000);
    expect(readXml(`<r><${name}`)).toBeNull();
    expect(readXml(`<r ${name}/>`)?.name).toBe('r');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
