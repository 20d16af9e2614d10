import { archiveFailureMessage } from '@shared/archive/archive-failure';
import { type ReadArchive, readArchive } from '@shared/archive/read-archive';
import { compileSection } from '@shared/draft/compile/compile-section';
import type { SectionDocument } from '@shared/draft/section-document';
import { firstBlocks } from '@shared/draft/take-offers';
import { toSectionDocument } from '@shared/draft/to-section-document';
import { exportDocx } from '@shared/export/docx/export-docx';
import { exportHtml } from '@shared/export/html/export-html';
import { exportMarkdown } from '@shared/export/markdown/export-markdown';
import type { Framework, Question } from '@shared/framework/framework';
import { findFramework } from '@shared/framework/frameworks';
import type { Snapshot } from '@shared/inspection/entities';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { dayOf } from '@shared/text/day';

export interface CompileRequest {
  archive: Uint8Array;
  /** A question's id ("q3") or code ("Q3"). */
  question: string;
  /** Print the draft that the archive holds instead of compiling the evidence anew. */
  asDrafted: boolean;
  /** The day printed on the document; the day the archive was written when absent. */
  day?: string;
}

export interface CompileFailure {
  kind: 'cannot-compile';
  /** What happened and what to do next. */
  message: string;
}

/** Name and content of each file, in the order in which they are written. */
export type CompiledFiles = { name: string; content: Uint8Array | string }[];

const cannot = (message: string) => fail<CompileFailure>({ kind: 'cannot-compile', message });

function questionOf(framework: Framework, wanted: string): Result<Question, CompileFailure> {
  const plain = wanted.toLowerCase();
  const question = framework.questions.find(
    ({ id, code }) => id.toLowerCase() === plain || code.toLowerCase() === plain,
  );
  if (question !== undefined) return succeed(question);
  const known = framework.questions.map(({ code, title }) => `  ${code.toLowerCase()}  ${title}`);
  return cannot(`There is no question “${wanted}” in ${framework.title}. It has:\n${known.join('\n')}`);
}

/** The archive's rows with a section that says exactly what its evidence says today. */
function compiledAnew(snapshot: Snapshot, framework: Framework, question: Question): Snapshot {
  let made = 0;
  const newId = () => `compiled-${++made}`;
  const section = { id: 'compiled', question: question.id, compiledAt: 0 };
  const blocks = firstBlocks(section.id, compileSection(snapshot, framework, question.id), newId);
  return {
    ...snapshot,
    section: [section],
    draftBlock: blocks.map(({ id, value }) => ({ ...value, id })),
  };
}

function documentOf(
  archive: ReadArchive,
  framework: Framework,
  question: Question,
  request: CompileRequest,
): Result<SectionDocument, CompileFailure> {
  const day = request.day ?? dayOf(Date.parse(archive.manifest.writtenAt));
  const snapshot = request.asDrafted ? archive.snapshot : compiledAnew(archive.snapshot, framework, question);
  const section = snapshot.section.find((candidate) => candidate.question === question.id);
  const document = section === undefined ? null : toSectionDocument(snapshot, framework, section.id, day);
  if (document !== null) return succeed(document);
  return cannot(
    `The archive holds no draft of ${question.code}. Leave out --as-drafted to compile its evidence.`,
  );
}

/** Compiles one question of an open archive and writes it in every format that needs no window. */
export async function compileArchive(
  request: CompileRequest,
): Promise<Result<CompiledFiles, CompileFailure>> {
  const archive = readArchive(request.archive);
  if (!archive.ok) return cannot(archiveFailureMessage(archive.failure));
  const { frameworkId, frameworkVersion } = archive.value.inspection;
  const framework = findFramework(frameworkId, frameworkVersion);
  if (framework === undefined)
    throw new InvariantError('an archive is read only when its framework is known');
  const question = questionOf(framework, request.question);
  if (!question.ok) return question;
  const document = documentOf(archive.value, framework, question.value, request);
  if (!document.ok) return document;
  const name = question.value.code.toLowerCase();
  return succeed([
    { name: `${name}.docx`, content: await exportDocx(document.value) },
    { name: `${name}.html`, content: exportHtml(document.value) },
    { name: `${name}.md`, content: exportMarkdown(document.value) },
  ]);
}
