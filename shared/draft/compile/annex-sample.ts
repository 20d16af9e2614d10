import type { TableAttributes } from '@shared/draft/draft-node';
import type { Framework } from '@shared/framework/framework';
import type { EliminationReason, Row, Snapshot } from '@shared/inspection/entities';
import { eliminationLabel } from '@shared/sampling/elimination';
import { stratumLabel } from '@shared/sampling/strata';
import { writePeriod } from '@shared/text/day';
import { listWithAnd } from '@shared/text/list';
import { capitalise, inFigures, writeNumber, writeNumbers } from '@shared/text/number';
import { inNumberOrder } from '../../text/reference-order';

const REASONS: Record<EliminationReason, [one: string, many: string]> = {
  sealed: ['was sealed', 'were sealed'],
  missing: ['was missing', 'were missing'],
  'wrong-offence': ['turned out to be another offence', 'turned out to be other offences'],
  duplicate: ['was a duplicate', 'were duplicates'],
  other: ['could not be used for another reason', 'could not be used for other reasons'],
};

/** The files drawn so far, eliminated ones and the reserves that stepped in included. */
function filesOf(draw: Row<'draw'>, snapshot: Snapshot): Row<'caseFile'>[] {
  return snapshot.caseFile.filter((file) => file.draw === draw.id);
}

/** What was read from the force's list and why rows were left out: figures throughout, because they are compared. */
export function frameWords(draw: Row<'draw'>): string {
  const { counts, settings } = draw;
  const flag = settings.subset?.reason ?? '';
  const out: [number, string][] = [
    [counts.exactDuplicates, 'exact duplicates'],
    [counts.withoutReference, 'without a crime reference'],
    [counts.withoutDate, 'without a date'],
    [counts.outsideWindow, 'recorded outside the period'],
    [counts.outsideSubset ?? 0, `not marked for this sample${flag === '' ? '' : ` (${flag})`}`],
    [counts.otherOffences, 'of other offence types'],
    [counts.repeatedLeftOut, 'repeating an earlier reference'],
  ];
  const reasons = out.filter(([rows]) => rows > 0).map(([rows, why]) => `${inFigures(rows)} ${why}`);
  const read = `The force supplied a list of recorded crimes with ${inFigures(counts.read - counts.blank)} rows.`;
  const left = reasons.length === 0 ? '' : ` We left out rows that did not qualify: ${listWithAnd(reasons)}.`;
  const period = writePeriod(settings.windowFrom, settings.windowTo);
  const kept =
    settings.keepRepeatedReferences && counts.repeatedReferences > 0
      ? ` We kept rows that repeat an earlier reference: ${inFigures(counts.repeatedReferences)} of the list.`
      : '';
  return `${read}${left}${kept} That left ${inFigures(counts.eligible)} crimes recorded from ${period} from which to choose.`;
}

/** What a draw gave, which is less than was asked for where too few crimes qualified. */
function drawnOf({ settings, counts }: Row<'draw'>): { files: number; reserves: number; short: number } {
  let [files, reserves, target] = [0, 0, 0];
  for (const stratum of settings.strata) {
    const eligible = counts.perStratum[stratum.id] ?? stratum.target + stratum.reserves;
    const drawn = Math.min(stratum.target, eligible);
    target += stratum.target;
    files += drawn;
    reserves += Math.min(stratum.reserves, eligible - drawn);
  }
  return { files, reserves, short: target - files };
}

/** How many files were drawn, from what, and that anybody can repeat it. */
export function drawWords(draw: Row<'draw'>): string {
  const { strata, method } = draw.settings;
  const { files: drawn, reserves, short } = drawnOf(draw);
  const isSpread = method !== 'random' && strata.length > 1;
  const [files, types, kept] = writeNumbers([drawn, isSpread ? strata.length : drawn, reserves]);
  const drew = `From these we drew ${files ?? ''} ${drawn === 1 ? 'file' : 'files'} at random`;
  const spread = isSpread ? `, spread over ${types ?? ''} offence types` : '';
  const held = reserves === 0 ? '' : `${isSpread ? ',' : ''} and kept ${kept ?? ''} in reserve`;
  const less =
    short === 0 ? '' : ` That is ${writeNumber(short)} fewer than planned, because too few crimes qualified.`;
  return `${drew}${spread}${held}.${less} The draw can be repeated from the same list with the seed recorded on its certificate.`;
}

/** Every file that left the sample, why, and what replaced it, by reference; null when there are none. */
export function eliminationTable(
  draw: Row<'draw'>,
  snapshot: Snapshot,
  framework: Framework,
  id: string,
): TableAttributes | null {
  const files = filesOf(draw, snapshot);
  const referenceOf = new Map(files.map((file) => [file.id, file.reference]));
  const rows = files
    .flatMap(({ reference, stratum, standing, elimination }) => {
      if (standing !== 'eliminated' || elimination === undefined) return [];
      const { reason, detail, replacedBy } = elimination;
      const label = eliminationLabel(reason);
      const why = reason === 'other' ? detail : detail === '' ? label : `${label}: ${detail}`;
      const next = referenceOf.get(replacedBy) ?? 'Not replaced: no reserve was left';
      return [[reference, stratumLabel(stratum, framework.offenceTypes), why, next]];
    })
    .sort((a, b) => inNumberOrder(a[0] ?? '', b[0] ?? ''));
  if (rows.length === 0) return null;
  return {
    id,
    caption: 'Files that were replaced, and why',
    columns: ['Case file', 'Offence type', 'Why it left the sample', 'Replaced by'],
    rows,
  };
}

/** Files that were drawn and could not be reviewed, by reason; empty when there are none. */
export function eliminationWords(draw: Row<'draw'>, snapshot: Snapshot): string {
  const files = filesOf(draw, snapshot);
  const out = files.filter((file) => file.standing === 'eliminated');
  if (out.length === 0) return '';
  const replaced = out.filter((file) => (file.elimination?.replacedBy ?? '') !== '').length;
  const reasons = (Object.keys(REASONS) as EliminationReason[]).flatMap((reason) => {
    const number = out.filter((file) => (file.elimination?.reason ?? 'other') === reason).length;
    return number === 0 ? [] : [{ number, words: REASONS[reason][number === 1 ? 0 : 1] }];
  });
  const reasonNumbers = writeNumbers(reasons.map((reason) => reason.number));
  const why = reasons.map((reason, index) =>
    reasons.length === 1
      ? `${out.length === 1 ? 'it' : 'they'} ${reason.words}`
      : `${reasonNumbers[index] ?? ''} ${reason.words}`,
  );
  const first = capitalise(writeNumber(out.length, { startsSentence: true }));
  const opening = `${first} of the files drawn could not be reviewed: ${listWithAnd(why)}.`;
  if (replaced === 0) return `${opening} ${out.length === 1 ? 'It was' : 'They were'} not replaced.`;
  if (replaced < out.length)
    return `${opening} The next files in reserve replaced ${writeNumber(replaced)} of them.`;
  return `${opening} ${out.length === 1 ? 'It was' : 'Each was'} replaced by the next file in reserve.`;
}

/** Files that a second inspector reviewed, and how many had to be adjudicated; empty when there are none. */
export function secondReviewWords(draws: Row<'draw'>[], snapshot: Snapshot): string {
  const drawn = new Set(draws.map((draw) => draw.id));
  const inUse = new Set(
    snapshot.caseFile
      .filter((file) => drawn.has(file.draw) && file.standing !== 'eliminated')
      .map((file) => file.id),
  );
  const filesWith = (role: 'second' | 'adjudicated') =>
    new Set(
      snapshot.review
        .filter(
          (review) => review.role === role && review.status === 'completed' && inUse.has(review.caseFile),
        )
        .map((review) => review.caseFile),
    ).size;
  const second = filesWith('second');
  if (second === 0) return '';
  const adjudicated = filesWith('adjudicated');
  const opening = `A second inspector reviewed ${writeNumber(second)} of the files independently of the first. A second review never adds to a count.`;
  if (adjudicated === 0) return opening;
  return `${opening} The two reviews differed and were adjudicated in ${adjudicated === 1 ? 'one file' : `${writeNumber(adjudicated)} files`}.`;
}

/** The offence types that a draw sampled, in the framework's words and order. */
export function sampledOffences(draws: Row<'draw'>[], framework: Framework): string[] {
  const used = new Set(draws.flatMap((draw) => Object.values(draw.settings.offences)));
  return framework.offenceTypes.filter((offence) => used.has(offence.id)).map((offence) => offence.label);
}
