import type { ClaimHouse } from '@shared/draft/claim';
import type { DraftNode } from '@shared/draft/draft-node';
import type { Framework, Grade, Question } from '@shared/framework/framework';
import type { Inspection, Snapshot } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { compileAnnex } from './annex';
import { judgmentOf, printedGrade } from './judgment-passages';
import { asSentence, bulletList, type CompiledPassage, heading, ORIGIN, paragraph, text } from './passage';

/** The id under which the overview is drafted; judgments use the same word for the overall grade. */
export const OVERVIEW = 'overall';

/** The overview as a drafted part beside the questions. */
function overviewQuestion(): Question {
  return {
    id: OVERVIEW,
    code: 'Overall',
    title: 'Overview',
    isUngraded: false,
    headings: [],
    characteristics: [],
  };
}

/** What can be drafted, in the order of the report: the overview, then each question. */
export function draftedQuestions(framework: Framework): Question[] {
  return [overviewQuestion(), ...framework.questions];
}

export function draftedQuestion(framework: Framework, id: string): Question | undefined {
  return draftedQuestions(framework).find((question) => question.id === id);
}

/** "Requires improvement" -> "requiring improvement", for "has been assessed as ...". */
function gradePhrase(grade: Grade): string {
  return grade.label.toLowerCase().replace(/^requires /, 'requiring ');
}

function judgmentsTable(inspection: Inspection, snapshot: Snapshot, framework: Framework): DraftNode {
  const rows = framework.questions.map((question) => {
    const scope = inspection.scope[question.id];
    const id = printedGrade(question, inspection, snapshot, framework);
    const grade = framework.grades.find((candidate) => candidate.id === id)?.label ?? 'Not judged yet';
    const year = scope?.status === 'carried-forward' ? (scope.year ?? '–') : inspection.year;
    return [question.title, grade, String(year)];
  });
  return {
    type: 'table',
    attrs: { id: 'judgments', caption: 'Judgments', columns: ['Question', 'Grade', 'Last inspected'], rows },
  };
}

/** Which questions were inspected; said only where some were not. */
function scopePassages(inspection: Inspection, framework: Framework): [string, DraftNode][] {
  const isCarried = ({ id }: Question) => inspection.scope[id]?.status === 'carried-forward';
  const carried = framework.questions.filter(isCarried);
  if (carried.length === 0) return [];
  const titles = framework.questions.filter((question) => !isCarried(question)).map(({ title }) => title);
  const caveats = framework.caveats.filter(({ condition }) => condition === 'grade-carried-forward');
  return [
    ['scope', paragraph(text(`In ${inspection.year}, we inspected ${inspection.force} in these areas:`))],
    [
      'scope-list',
      bulletList(titles.map((title, index) => `${title}${index === titles.length - 1 ? '.' : ';'}`)),
    ],
    ...caveats.map((caveat): [string, DraftNode] => [
      `caveat-${caveat.id}`,
      paragraph(text(caveat.text.replaceAll('{force}', inspection.force))),
    ]),
  ];
}

/** The first finding under each heading of a question: what an inspector starts the summary from. */
function summaryOf(question: Question, snapshot: Snapshot): string {
  const findings = snapshot.finding.filter((finding) => finding.question === question.id).sort(byPosition);
  return question.headings
    .flatMap(({ id }) => findings.find((finding) => finding.heading === id) ?? [])
    .map((finding) => asSentence(finding.statement))
    .filter((statement) => statement !== '')
    .join(' ');
}

function summaryPassages(
  inspection: Inspection,
  snapshot: Snapshot,
  framework: Framework,
): [string, DraftNode][] {
  const grade = framework.grades.find(({ id }) => id === judgmentOf(OVERVIEW, snapshot)?.grade);
  const opening: [string, DraftNode][] =
    grade === undefined
      ? []
      : [
          [
            'assessment',
            paragraph(
              text(
                `${inspection.force} has been assessed as ${gradePhrase(grade)} in respect of how effective it is at ${framework.overall}.`,
              ),
            ),
          ],
        ];
  const questions = framework.questions
    .filter(({ id }) => inspection.scope[id]?.status !== 'carried-forward')
    .map((question): [string, string] => [question.id, summaryOf(question, snapshot)])
    .filter(([, words]) => words !== '');
  if (opening.length + questions.length === 0) return [];
  return [
    ['summary-heading', heading(2, 'Summary')],
    ...opening,
    ...questions.map(([id, words]): [string, DraftNode] => [`summary-${id}`, paragraph(text(words))]),
  ];
}

/** The report's overview: the overall grade, the table of judgments, what was inspected, a summary, and the annex. */
export function compileOverview(
  inspection: Inspection,
  snapshot: Snapshot,
  framework: Framework,
  house: ClaimHouse,
): CompiledPassage[] {
  const overall = judgmentOf(OVERVIEW, snapshot);
  const judgment: CompiledPassage[] =
    overall === undefined
      ? []
      : [
          {
            origin: ORIGIN.judgment,
            node: { type: 'judgment', attrs: { question: OVERVIEW, grade: overall.grade } },
          },
        ];
  const parts: [string, DraftNode][] = [
    ['judgments', judgmentsTable(inspection, snapshot, framework)],
    ...scopePassages(inspection, framework),
    ...summaryPassages(inspection, snapshot, framework),
  ];
  return [
    { origin: ORIGIN.title, node: heading(1, overviewQuestion().title) },
    ...judgment,
    ...parts.map(([part, node]) => ({ origin: ORIGIN.overview(part), node })),
    ...compileAnnex(
      framework.questions.map(({ id }) => id),
      snapshot,
      framework,
      house,
    ),
  ];
}
