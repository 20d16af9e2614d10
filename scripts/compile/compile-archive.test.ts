import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from '@shared/archive/write-archive';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Snapshot } from '@shared/inspection/entities';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { afterAll, describe, expect, it } from 'vitest';
import { compileArchive } from './compile-archive';

const archiveOf = (snapshot: Snapshot) =>
  writeArchive(
    { snapshot, journal: [], blobs: new Map(), framework: peel2017 },
    { app: 'Assay test', at: Date.UTC(2018, 2, 3, 12) },
  );

const example = exampleSnapshot();
const request = { archive: archiveOf(example), question: 'q3', asDrafted: false };

async function markdown(more: Partial<typeof request & { day: string }> = {}): Promise<string> {
  const compiled = await compileArchive({ ...request, ...more });
  if (!compiled.ok) throw new Error(compiled.failure.message);
  return String(compiled.value.find(({ name }) => name.endsWith('.md'))?.content);
}

/** The example with one review of a vulnerable victim's file turned from effective to not. */
function withOneFewer(): Snapshot {
  const vulnerable = new Set(
    example.caseFile.filter(({ flags }) => flags.includes('vulnerable-victim')).map(({ id }) => id),
  );
  const review = example.review.find(
    ({ caseFile, role, confirmation }) =>
      vulnerable.has(caseFile) && role === 'primary' && confirmation?.value === 'yes',
  );
  if (review?.confirmation == null) throw new Error('the example has effective investigations');
  const confirmation = { ...review.confirmation, value: 'no' as const };
  const changed = { ...review, confirmation };
  return { ...example, review: example.review.map((row) => (row === review ? changed : row)) };
}

describe('a question compiled from an open archive, without the app', () => {
  it('says what the reference report says: 18 cases, an effective investigation in 17 of them', async () => {
    const text = await markdown();
    expect(text).toContain('18 cases');
    expect(text).toMatch(/effective investigation in 17 of them/);
    expect(text).toContain('- The force should');
    expect(text).toContain('# Annex A');
    expect(text).toContain('Draft, 3 March 2018');
  });

  it('follows the reviews: one effective investigation fewer, one number less', async () => {
    const text = await markdown({ archive: archiveOf(withOneFewer()) });
    expect(text).toMatch(/effective investigation in 16 of them/);
  });

  it('gives the same text for the same archive, and prints another day when told', async () => {
    expect(await markdown()).toBe(await markdown());
    expect(await markdown({ day: '2018-04-01' })).toContain('Draft, 1 April 2018');
  });

  it('prints the draft as it stands only when there is one', async () => {
    expect(await compileArchive({ ...request, asDrafted: true })).toMatchObject({
      ok: false,
      failure: {
        message: 'The archive holds no draft of Q3. Leave out --as-drafted to compile its evidence.',
      },
    });
    const drafted: Snapshot = {
      ...example,
      section: [{ id: 's', question: 'protecting-vulnerable', compiledAt: 0 }],
      draftBlock: [
        {
          id: 'b',
          section: 's',
          position: 'a0',
          node: { type: 'paragraph', content: [{ type: 'text', text: 'A sentence that a person wrote.' }] },
          origin: '',
          compiled: null,
        },
      ],
    };
    const text = await markdown({ archive: archiveOf(drafted), asDrafted: true });
    expect(text).toContain('A sentence that a person wrote.');
    expect(text).not.toContain('18 cases');
  });

  it('compiles the whole report with a table of contents, every question and one annex', async () => {
    const text = await markdown({ question: 'report' });
    expect(text).toContain('# Contents');
    expect(text).toContain('Tackling serious and organised crime');
    expect(text).toMatch(/effective investigation in 17 of them/);
    expect(text.match(/^# Annex A/gm)).toHaveLength(1);
    const notes = text.match(/^\[\^(\d+)\]:/gm) ?? [];
    expect(notes).toEqual(notes.map((_, at) => `[^${at + 1}]:`));
  });

  it('names the questions when asked for one that is not there', async () => {
    const compiled = await compileArchive({ ...request, question: 'q9' });
    expect(compiled).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('q3  Protecting') as string },
    });
  });

  it('says what is wrong with an archive that cannot be read', async () => {
    const compiled = await compileArchive({ ...request, archive: new Uint8Array(10) });
    expect(compiled).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('not an open archive') as string },
    });
  });
});

describe('npm run compile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-compile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = new URL('./compile.ts', import.meta.url).pathname;
  const run = (...words: string[]) =>
    execFileSync('npx', ['tsx', script, ...words], { encoding: 'utf8', stdio: 'pipe' });

  it('leaves a DOCX, an HTML page and Markdown in the folder', () => {
    writeFileSync(join(folder, 'example.zip'), request.archive);
    const said = run(join(folder, 'example.zip'), '--question', 'Q3', '--out', join(folder, 'out'));
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['q3.docx', 'q3.html', 'q3.md']);
    expect(said).toContain('q3.docx');
    expect(readFileSync(join(folder, 'out', 'q3.md'), 'utf8')).toContain('17 of them');
  }, 60_000);

  it('ends with an error and one sentence when something is missing', () => {
    expect(() => run(join(folder, 'nowhere.zip'), '--question', 'q3', '--out', folder)).toThrow(
      /cannot be read/,
    );
    expect(() => run()).toThrow(/npm run compile/);
  }, 60_000);
});
