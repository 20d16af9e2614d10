import { type ClaimHouse, claimValue, wordedClaim } from '@shared/draft/claim';
import type { DraftNode, InlineNode } from '@shared/draft/draft-node';
import { tidyLine } from '@shared/draft/node-text';
import type { CaveatCondition, Framework } from '@shared/framework/framework';
import type { Row, Snapshot } from '@shared/inspection/entities';
import type { CountQuery } from '@shared/review/count-query';
import { writePeriod } from '@shared/text/day';
import { listWithAnd } from '@shared/text/list';
import { writeNumbers } from '@shared/text/number';
import {
  drawWords,
  eliminationTable,
  eliminationWords,
  frameWords,
  sampledOffences,
  secondReviewWords,
} from './annex-sample';
import { scaleSource } from './annex-scale';
import { type EvidenceUse, evidenceUse } from './evidence-use';
import { bulletList, type CompiledPassage, heading, ORIGIN, paragraph, text } from './passage';

/** "Focus group" -> "focus groups"; "Data query" -> "data queries". */
function pluralLabel(label: string, number: number): string {
  const small = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  if (number === 1) return small;
  return /[^aeiou]y$/.test(small) ? `${small.slice(0, -1)}ies` : `${small}s`;
}

function fieldworkWords(use: EvidenceUse, subject: string, snapshot: Snapshot, framework: Framework): string {
  const inspection = snapshot.inspection[0];
  if (inspection === undefined || use.notes.length === 0) return '';
  const types = framework.noteTypes
    .map((type) => ({ label: type.label, number: use.notes.filter((note) => note.type === type.id).length }))
    .filter((type) => type.number > 0);
  if (types.length === 0) return '';
  const numbers = writeNumbers(types.map((type) => type.number));
  const made = types.map((type, index) => `${numbers[index] ?? ''} ${pluralLabel(type.label, type.number)}`);
  const { fieldworkFrom, fieldworkTo } = inspection;
  // Dates that nobody has planned yet make no sentence.
  const isDated = fieldworkFrom !== '' && fieldworkTo !== '';
  const when = isDated ? `Our fieldwork took place from ${writePeriod(fieldworkFrom, fieldworkTo)}. ` : '';
  return `${when}${subject} draws on notes of ${listWithAnd(made)}.`;
}

/** Which caveats the evidence of a section calls for: those and no others are printed. */
function conditionsOf(use: EvidenceUse): Set<CaveatCondition> {
  const conditions = new Set<CaveatCondition>();
  if (use.usesFileReview) conditions.add('file-review-used');
  if (use.claims.some((claim) => claim.query.subset.flag !== undefined)) conditions.add('subset-by-flag');
  if (use.series.length > 0 || use.documents.some((document) => document.provenance === 'data'))
    conditions.add('force-data-used');
  if (use.series.some(({ values }) => values.some(({ value }) => value === null)))
    conditions.add('value-missing');
  if (use.documents.some((document) => /survey/i.test(document.title))) conditions.add('staff-survey-used');
  return conditions;
}

/** Fills {force}, {sample}, {subset} and {year}; a number that the evidence can change comes in as a claim. */
function filledCaveat(template: string, values: Record<string, InlineNode | undefined>): InlineNode[] {
  return template.split(/(\{\w+\})/).map((part) => values[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? text(part));
}

/** The whole of a query as a number alone: the caveat goes on with its own noun. */
function wholeAlone(id: string, query: CountQuery, snapshot: Snapshot, house: ClaimHouse): InlineNode {
  const plan = { id, query, wording: 'whole' as const, noun: '', startsSentence: false };
  return { type: 'claim', attrs: wordedClaim(plan, claimValue(query, snapshot), house) };
}

/** Which draws the printed counts are about: those a query names, or all of them. */
function drawsOf(use: EvidenceUse, snapshot: Snapshot): Row<'draw'>[] {
  const named = use.claims.map((claim) => claim.query.subset.draw);
  if (named.length === 0 || named.includes(undefined)) return snapshot.draw;
  return snapshot.draw.filter((draw) => named.includes(draw.id));
}

function wholeQuery(use: EvidenceUse, draws: Row<'draw'>[], framework: Framework): CountQuery | null {
  const named = use.claims[0]?.query ?? null;
  const instrument = framework.instruments[0];
  if (named === null && instrument === undefined) return null;
  const only =
    draws.length === 1 && use.claims.some((claim) => claim.query.subset.draw !== undefined)
      ? draws[0]
      : undefined;
  return {
    instrumentId: named?.instrumentId ?? instrument?.id ?? '',
    instrumentVersion: named?.instrumentVersion ?? instrument?.version ?? '',
    criterion: 'overall',
    subset: only === undefined ? {} : { draw: only.id },
    answers: ['yes'],
  };
}

function fileReview(use: EvidenceUse, snapshot: Snapshot, framework: Framework, house: ClaimHouse) {
  const draws = drawsOf(use, snapshot);
  const query = wholeQuery(use, draws, framework);
  const value = query === null ? { n: 0, d: 0 } : claimValue(query, snapshot);
  const reviewed: InlineNode[] =
    query === null || value.d === 0
      ? [text('No review of a case file is complete yet')]
      : [
          text('We reviewed '),
          {
            type: 'claim',
            attrs: wordedClaim(
              { id: 'annex-whole', query, wording: 'whole', noun: 'case files', startsSentence: false },
              value,
              house,
            ),
          },
        ];
  const offences = sampledOffences(draws, framework);
  const parts: [string, DraftNode][] = [['file-review', heading(2, 'Review of case files')]];
  if (offences.length === 0) parts.push(['method', paragraph(...reviewed, text('.'))]);
  else {
    parts.push(['method', paragraph(...reviewed, text(' across these types of offence:'))]);
    parts.push([
      'offences',
      bulletList(
        offences.map(
          (label, index) =>
            `${label.charAt(0).toLowerCase()}${label.slice(1)}${index === offences.length - 1 ? '.' : ';'}`,
        ),
      ),
    ]);
  }
  draws.forEach((draw, index) => {
    const suffix = index === 0 ? '' : `-${index + 1}`;
    parts.push([`frame${suffix}`, paragraph(text(frameWords(draw)))]);
    parts.push([`draw${suffix}`, paragraph(text(drawWords(draw)))]);
    const eliminated = eliminationWords(draw, snapshot);
    if (eliminated !== '') parts.push([`eliminations${suffix}`, paragraph(text(eliminated))]);
    const table = eliminationTable(draw, snapshot, framework, `eliminations${suffix}`);
    if (table !== null) parts.push([`elimination-table${suffix}`, { type: 'table', attrs: table }]);
  });
  const second = secondReviewWords(draws, snapshot);
  if (second !== '') parts.push(['second-reviews', paragraph(text(second))]);
  return { parts, query: value.d === 0 ? null : query };
}

/** "About the data": how the evidence of these questions came about, and every caveat that it calls for. */
export function compileAnnex(
  questionIds: readonly string[],
  snapshot: Snapshot,
  framework: Framework,
  house: ClaimHouse,
): CompiledPassage[] {
  const use = evidenceUse(questionIds, snapshot);
  const parts: [string, DraftNode][] = [];
  const review = use.usesFileReview ? fileReview(use, snapshot, framework, house) : null;
  if (review !== null) parts.push(...review.parts);
  const flagged = use.claims.find(
    ({ query }) => query.subset.flag !== undefined && claimValue(query, snapshot).d > 0,
  );
  const [inspection] = snapshot.inspection;
  const values = (caveat: string) => ({
    force: text(inspection?.force ?? ''),
    sample: review?.query ? wholeAlone(`${caveat}-sample`, review.query, snapshot, house) : text('no'),
    subset:
      flagged === undefined ? text('no') : wholeAlone(`${caveat}-subset`, flagged.query, snapshot, house),
    year: text(String(inspection?.year ?? '')),
  });
  const conditions = conditionsOf(use);
  const isPrinted = (condition: CaveatCondition) => conditions.has(condition);
  for (const caveat of framework.caveats)
    if (isPrinted(caveat.condition))
      parts.push([
        `caveat-${caveat.id}`,
        paragraph(...tidyLine(filledCaveat(caveat.text, values(caveat.id)))),
      ]);
  const fieldwork = fieldworkWords(
    use,
    questionIds.length === 1 ? 'This section' : 'This report',
    snapshot,
    framework,
  );
  if (fieldwork !== '')
    parts.push(['fieldwork-heading', heading(2, 'Fieldwork')], ['fieldwork', paragraph(text(fieldwork))]);
  const source = scaleSource(questionIds, snapshot, framework, house);
  if (source !== '')
    parts.push(['words-heading', heading(2, 'Words for numbers')], ['scale', paragraph(text(source))]);
  if (parts.length === 0) return [];
  return [['title', heading(1, 'Annex A – About the data')] as [string, DraftNode], ...parts].map(
    ([part, node]) => ({
      origin: ORIGIN.annex(part),
      node,
    }),
  );
}
