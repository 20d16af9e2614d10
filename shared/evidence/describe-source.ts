import { flagLabel, offenceLabel, provenanceLabel } from '@shared/framework/labels';
import type { EvidenceSource, Row, Snapshot } from '@shared/inspection/entities';
import { rowById } from '@shared/inspection/row-by-id';
import { noteLabel } from '@shared/notes/note-label';
import { isUnderSecondReview } from '@shared/review/blind';
import { count } from '@shared/review/count';
import type { CountQuery } from '@shared/review/count-query';
import { findCriterion, findInstrument, OVERALL } from '@shared/review/instruments';
import { wilson95, writeInterval } from '@shared/review/interval';
import { answerLabel, caseFileLabel } from '@shared/review/review-labels';
import { listWithAnd } from '@shared/text/list';
import { type EvidenceData, frameworkOf } from './provenance';
import { seriesInWords } from './series/rank-series';

/** A piece of evidence in one line, and the room that opens it. */
export interface SourceDescription {
  /** What it is, in small print: "Focus group, Telford, 7 November 2017". */
  kind: string;
  text: string;
  /** The note, the case file or the data series; null when there is nothing to open. */
  opens: { room: 'notes' | 'review' | 'data'; id: string } | null;
}

const GONE: SourceDescription = { kind: 'Removed', text: 'This piece of evidence was removed.', opens: null };

function describeBlock(block: Row<'noteBlock'>, data: EvidenceData): SourceDescription {
  const note = rowById(data.note, block.note);
  if (note === undefined) return GONE;
  const framework = frameworkOf(data);
  const kind = framework === undefined ? note.type : noteLabel(framework, note);
  const text = block.kind === 'verbatim' ? `“${block.text}”` : block.text;
  return {
    kind: block.kind === 'view' ? `${kind} (inspector’s view)` : kind,
    text,
    opens: { room: 'notes', id: note.id },
  };
}

function describeReview(review: Row<'review'>, data: EvidenceData): SourceDescription {
  const file = rowById(data.caseFile, review.caseFile);
  const framework = frameworkOf(data);
  if (file === undefined || framework === undefined) return GONE;
  const judged = { yes: 'effective', no: 'not effective' }[review.confirmation?.value ?? 'yes'];
  const isKnown = review.status === 'completed' && review.confirmation;
  const blind = isUnderSecondReview(file, data.review) ? 'under second review' : null;
  const standing = blind ?? (isKnown ? judged : 'review not completed');
  return {
    kind: 'Case file',
    text: `${caseFileLabel(framework, file)}: ${standing}`,
    opens: { room: 'review', id: file.id },
  };
}

/** Says in one line what a piece of evidence is and what it holds. A source that was removed says so. */
export function describeSource(source: EvidenceSource, data: Snapshot | EvidenceData): SourceDescription {
  switch (source.kind) {
    case 'note': {
      const note = rowById(data.note, source.id);
      const framework = frameworkOf(data);
      if (note === undefined || framework === undefined) return GONE;
      return { kind: noteLabel(framework, note), text: note.title, opens: { room: 'notes', id: note.id } };
    }
    case 'note-block': {
      const block = rowById(data.noteBlock, source.id);
      return block === undefined ? GONE : describeBlock(block, data);
    }
    case 'review': {
      const review = rowById(data.review, source.id);
      return review === undefined ? GONE : describeReview(review, data);
    }
    case 'count':
      return { kind: 'Count of case files', text: describeCount(source.query, data), opens: null };
    case 'data-series': {
      const series = rowById(data.dataSeries, source.id);
      if (series === undefined) return GONE;
      const text = seriesInWords(series, data.inspection[0]?.force ?? '');
      return { kind: 'Data series', text, opens: { room: 'data', id: series.id } };
    }
    case 'document':
      return { kind: provenanceLabel(source.provenance), text: source.title, opens: null };
  }
}

/** What a query asks, without its answer: "evidence of an effective investigation, vulnerable victim". */
export function describeQuery(
  query: CountQuery,
  data: Pick<EvidenceData, 'inspection' | 'instrument'>,
): string {
  const instrument = findInstrument(data, query.instrumentId, query.instrumentVersion);
  const asked =
    query.criterion === OVERALL ? instrument?.overall : findCriterion(instrument, query.criterion);
  const [only, ...others] = query.answers;
  const phrase = others.length > 0 ? undefined : { yes: asked?.positive, no: asked?.negative }[String(only)];
  const answers = listWithAnd(
    query.answers.map((value) => answerLabel(value).toLowerCase()),
    'or',
  );
  const framework = frameworkOf(data);
  const { flag, offenceType } = query.subset;
  return [
    phrase ?? `${asked?.text ?? query.criterion} (${answers})`,
    flag === undefined || framework === undefined ? '' : flagLabel(framework, flag).toLowerCase(),
    offenceType === undefined || framework === undefined
      ? ''
      : offenceLabel(framework, offenceType).toLowerCase(),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A query and its answer: "17 of 18 (74 to 99%): evidence of an effective investigation, vulnerable victim". */
export function describeCount(query: CountQuery, data: EvidenceData): string {
  const { numerator, denominator, notShown } = count(data, query);
  const [n, d] = [numerator.length, denominator.length];
  if (d === 0) return `No reviewed file yet: ${describeQuery(query, data)}`;
  const hidden = notShown.length === 0 ? '' : `; ${notShown.length} where the file does not show it`;
  return `${n} of ${d} (${writeInterval(wilson95(n, d))}): ${describeQuery(query, data)}${hidden}`;
}
