import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { positionBetween } from '@shared/inspection/position';
import type { Inspection, Instant, Row } from '../entities';
import { findingRows, noteRows } from './example-evidence';
import { exampleAreas, exampleCause, exampleEarlierAreas, exampleJudgments } from './example-outcomes';
import { assigned, reviewsOf } from './example-reviews';
import { type ExampleRow, row } from './example-row';
import { exampleSample } from './example-sample';
import { exampleSeries } from './example-series';
import { type ExampleTeam, exampleTeam } from './example-team';

/** Positions for a list of rows made at once. */
function positions(count: number): string[] {
  const made: string[] = [];
  for (let at = 0; at < count; at += 1) made.push(positionBetween(made[at - 1] ?? null, null));
  return made;
}

function inspection(team: ExampleTeam): Inspection {
  return {
    frameworkId: peel2017.id,
    frameworkVersion: peel2017.version,
    force: 'West Mercia Police',
    alliancePartner: 'Warwickshire Police',
    title: 'West Mercia 2017 (example)',
    year: 2017,
    fieldworkFrom: '2017-11-06',
    fieldworkTo: '2017-11-17',
    team: team.members,
    scope: {
      'preventing-crime': { status: 'inspected' },
      'investigating-crime': { status: 'carried-forward', grade: 'good', year: 2016 },
      'protecting-vulnerable': { status: 'inspected' },
      'serious-organised-crime': { status: 'inspected' },
      'specialist-capabilities': { status: 'ungraded' },
    },
    marking: 'OFFICIAL',
    percentFrom: 50,
    quantifierScale: 'default',
    status: 'open',
    isExample: true,
  };
}

function outcomeRows(
  findings: ReadonlyMap<string, string>,
  team: ExampleTeam,
  newId: () => string,
): ExampleRow[] {
  const cause = newId();
  const places = positions(exampleAreas.length);
  const order = positions(exampleCause.recommendations.length);
  return [
    ...exampleAreas.map(({ question, finding, text }, at) =>
      row('areaForImprovement', newId(), {
        question,
        text,
        finding: findings.get(finding) ?? '',
        position: places[at] ?? '',
      }),
    ),
    row('causeOfConcern', cause, {
      question: exampleCause.question,
      text: exampleCause.text,
      position: positions(1)[0] ?? '',
    }),
    ...exampleCause.recommendations.map((text, at) =>
      row('recommendation', newId(), { cause, text, position: order[at] ?? '' }),
    ),
    ...exampleJudgments.map((judgment) =>
      row('judgment', newId(), { ...judgment, stage: 'proposed', by: team.lead }),
    ),
  ];
}

/**
 * The example inspection: West Mercia 2017. The questions, grades, numbers of areas for improvement and
 * recommendations, and the 17 of 18, are those of the published report; every sentence, file, note and person is
 * invented.
 * @param newId makes row ids
 * @param at now; nothing in the example is dated later
 * @param listBlob where the bytes of the invented crime list are kept (`exampleListBytes`); without it the sample is
 *   there, but its list cannot be opened again
 * @returns the rows of the inspection, its own row first
 */
export function exampleInspection(newId: () => string, at: Instant, listBlob = ''): ExampleRow[] {
  const team = exampleTeam(newId);
  const [frame, draw] = [newId(), newId()];
  const sample = exampleSample({ frame, draw, newId }, at, listBlob);
  const files = sample.caseFiles.map((file) => assigned(file, team));
  const reviews = files.flatMap((file) =>
    reviewsOf(file, team, at).map((value) => ({ reference: file.reference, id: newId(), value })),
  );
  const primaries = new Map(
    reviews.filter(({ value }) => value.role === 'primary').map(({ reference, id }) => [reference, id]),
  );
  const questions = new Map(
    peel2017.questions.flatMap(({ id, headings }) => headings.map((heading) => [heading.id, id] as const)),
  );
  const notes = noteRows(team, newId, positions, (heading) => questions.get(heading) ?? '', at);
  const findings = findingRows(notes.passages, primaries, newId, positions);
  return [
    row('inspection', newId(), inspection(team)),
    ...exampleEarlierAreas.map((area) =>
      row('earlierAfi', newId(), { ...area, source: 'PEEL Effectiveness 2016', year: 2016 }),
    ),
    row('sampleFrame', frame, sample.frame),
    row('draw', draw, sample.draw),
    ...files.map((file) => row('caseFile', file.id, withoutId(file))),
    ...reviews.map(({ id, value }) => row('review', id, value)),
    ...notes.rows,
    ...findings.rows,
    ...outcomeRows(findings.ids, team, newId),
    row('dataSeries', newId(), exampleSeries(at)),
  ];
}

function withoutId({ id: _, ...value }: Row<'caseFile'>): Omit<Row<'caseFile'>, 'id'> {
  return value;
}
