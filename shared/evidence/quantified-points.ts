import type { QuantifierScale } from '@shared/framework/framework';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { type PooledPoints, poolPoints } from '@shared/notes/pooled-points';
import { writeNumber } from '@shared/text/number';
import { scaleInUse } from '@shared/text/own-scale';
import { type QuantifierChoice, quantifierChoices } from '@shared/text/quantifier';
import { frameworkOf } from './provenance';

/** What people said about a finding, in numbers and in the words that those numbers allow. */
export interface QuantifiedPoints {
  points: PooledPoints;
  /** "29 of 41 people in six groups"; empty when nobody was counted. */
  words: string;
  choices: QuantifierChoice[];
}

/** The inspection's own scale, or the framework's first. */
export function scaleOf(snapshot: Pick<Snapshot, 'inspection'>): QuantifierScale | undefined {
  return scaleInUse(snapshot.inspection[0], frameworkOf(snapshot)?.quantifierScales ?? []);
}

/** Adds up the counted passages that support a finding and says which quantifiers they allow. */
export function quantifiedPoints(
  finding: Pick<Row<'finding'>, 'id'>,
  links: readonly Row<'evidenceLink'>[],
  snapshot: Pick<Snapshot, 'inspection' | 'noteBlock'>,
): QuantifiedPoints {
  const meant = new Set(
    links.flatMap(({ finding: of, stance, source }) =>
      of === finding.id && stance === 'supporting' && source.kind === 'note-block' ? [source.id] : [],
    ),
  );
  const points = poolPoints(snapshot.noteBlock.filter(({ id }) => meant.has(id)));
  const { heldBy, ofSpeakers, groups } = points;
  const scale = scaleOf(snapshot);
  const groupsInWords = groups.length === 1 ? 'one group' : `${writeNumber(groups.length)} groups`;
  return {
    points,
    words: groups.length === 0 ? '' : `${heldBy} of ${ofSpeakers} people in ${groupsInWords}`,
    choices: scale === undefined || groups.length === 0 ? [] : quantifierChoices(scale, heldBy, ofSpeakers),
  };
}
