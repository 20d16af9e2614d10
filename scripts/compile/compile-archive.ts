import { archiveFailureMessage } from '@shared/archive/archive-failure';
import { type ReadArchive, readArchive } from '@shared/archive/read-archive';
import { compileSection } from '@shared/draft/compile/compile-section';
import { draftedQuestions } from '@shared/draft/compile/overview';
import type { SectionDocument } from '@shared/draft/section-document';
import { firstBlocks } from '@shared/draft/take-offers';
import { toReportDocument } from '@shared/draft/to-report-document';
import { toSectionDocument } from '@shared/draft/to-section-document';
import { exportDocx } from '@shared/export/docx/export-docx';
import { exportHtml } from '@shared/export/html/export-html';
import { exportMarkdown } from '@shared/export/markdown/export-markdown';
import type { Framework, Question } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import { fail, InvariantError, type Result, succeed } from '@shared/result';
import { frameworkInUse } from '@shared/review/instruments';
import { dayOf } from '@shared/text/day';

export interface CompileRequest {
  archive: Uint8Array;
  /** A question's id or code ("Q3"), "overall" for the overview, or "report" for everything. */
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

const REPORT = 'report';

/** What is to be printed: one question (or the overview), or null for the whole report. */
function partOf(framework: Framework, wanted: string): Result<Question | null, CompileFailure> {
  const plain = wanted.toLowerCase();
  if (plain === REPORT) return succeed(null);
  const parts = draftedQuestions(framework);
  const question = parts.find(({ id, code }) => id.toLowerCase() === plain || code.toLowerCase() === plain);
  if (question !== undefined) return succeed(question);
  const known = parts.map(({ code, title }) => `  ${code.toLowerCase()}  ${title}`);
  return cannot(
    `There is no question “${wanted}” in ${framework.title}. It has:\n${known.join('\n')}\n  ${REPORT}  The whole report`,
  );
}

/** The archive's rows with sections that say exactly what its evidence says today. */
function compiledAnew(snapshot: Snapshot, framework: Framework): Snapshot {
  let made = 0;
  const newId = () => `compiled-block-${++made}`;
  const sections = draftedQuestions(framework).map((question) => ({
    id: `compiled-${question.id}`,
    question: question.id,
    compiledAt: 0,
  }));
  const draftBlock = sections.flatMap(({ id: section, question }) =>
    firstBlocks(section, compileSection(snapshot, framework, question), newId).map(({ id, value }) => ({
      ...value,
      id,
    })),
  );
  return { ...snapshot, section: sections, draftBlock };
}

function documentOf(
  archive: ReadArchive,
  framework: Framework,
  question: Question | null,
  request: CompileRequest,
): Result<SectionDocument, CompileFailure> {
  const day = request.day ?? dayOf(Date.parse(archive.manifest.writtenAt));
  const snapshot = request.asDrafted ? archive.snapshot : compiledAnew(archive.snapshot, framework);
  const section = snapshot.section.find((candidate) => candidate.question === question?.id);
  const document =
    question === null
      ? toReportDocument(snapshot, framework, day)
      : section === undefined
        ? null
        : toSectionDocument(snapshot, framework, section.id, day);
  if (document !== null) return succeed(document);
  const what = question === null ? 'the report' : question.code;
  return cannot(`The archive holds no draft of ${what}. Leave out --as-drafted to compile its evidence.`);
}

/** Compiles one question of an open archive, or the whole report, and writes it in every format that needs no window. */
export async function compileArchive(
  request: CompileRequest,
): Promise<Result<CompiledFiles, CompileFailure>> {
  const archive = readArchive(request.archive);
  if (!archive.ok) return cannot(archiveFailureMessage(archive.failure));
  const framework = frameworkInUse(archive.value.snapshot);
  if (framework === undefined)
    throw new InvariantError('an archive is read only when its framework is known');
  const question = partOf(framework, request.question);
  if (!question.ok) return question;
  const document = documentOf(archive.value, framework, question.value, request);
  if (!document.ok) return document;
  const name = question.value === null ? REPORT : question.value.code.toLowerCase();
  return succeed([
    { name: `${name}.docx`, content: await exportDocx(document.value) },
    { name: `${name}.html`, content: exportHtml(document.value) },
    { name: `${name}.md`, content: exportMarkdown(document.value) },
  ]);
}
