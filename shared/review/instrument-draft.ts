import type { CustomInstrument, Row } from '@shared/inspection/entities';
import type { Criterion, DerivationRule, Instrument } from './instrument';

/** One critical "no", or two key ones; a critical criterion that is not shown asks for moderation. */
export const USUAL_DERIVATION: DerivationRule = {
  criticalNo: 1,
  keyNo: 2,
  criticalNotShownAsksModeration: true,
};

/** Criteria numbered from 1 in the order in which they stand. */
export function numbered(criteria: readonly Criterion[]): Criterion[] {
  return criteria.map((criterion, at) =>
    criterion.number === at + 1 ? criterion : { ...criterion, number: at + 1 },
  );
}

/** Takes the criterion at `from` to `to`; a place outside the list is its nearest end. */
export function moved(criteria: readonly Criterion[], from: number, to: number): Criterion[] {
  const target = Math.max(0, Math.min(to, criteria.length - 1));
  const taken = criteria[from];
  if (taken === undefined || target === from) return [...criteria];
  return numbered(criteria.filter((_, at) => at !== from).toSpliced(target, 0, taken));
}

export function blankCriterion(id: string): Criterion {
  return { id, number: 0, text: '', guidance: '', weight: 'ordinary' };
}

/** A criterion without what says nothing: empty wordings, and a weight tied to a flag where there is no weight. */
export function tidied(criterion: Criterion): Criterion {
  const { weightOnlyWithFlag, applies, positive = '', negative = '', ...rest } = criterion;
  return {
    ...rest,
    ...(weightOnlyWithFlag !== undefined && rest.weight !== 'ordinary' && { weightOnlyWithFlag }),
    ...(applies !== undefined && { applies }),
    ...(negative.trim() !== '' && { negative }),
    ...(positive.trim() !== '' && { positive }),
  };
}

/** "2-3f9a" is the second version: 2. What cannot be read is 0. */
export function versionNumber(version: string): number {
  return Number(/^\d+/.exec(version)?.[0] ?? 0);
}

/** The number that the next version of a checklist gets. */
export function nextVersionNumber(instrumentId: string, known: readonly Instrument[]): number {
  return (
    1 + Math.max(0, ...known.filter(({ id }) => id === instrumentId).map((one) => versionNumber(one.version)))
  );
}

/**
 * The version of a draft when it is published: its number and a mark of its row ("2-3f9a"). Two laptops that publish
 * a second version without having seen each other publish two versions: reviews on them are never pooled.
 */
export function publishedVersion(instrumentId: string, known: readonly Instrument[], rowId: string): string {
  return `${nextVersionNumber(instrumentId, known)}-${rowId.slice(0, 4)}`;
}

/** A draft of the next version; the checklist that it starts from is not touched. */
export function draftOf(instrument: Instrument, known: readonly Instrument[]): CustomInstrument {
  const { id, version, ...rest } = instrument;
  return {
    ...rest,
    instrumentId: id,
    version: String(nextVersionNumber(id, known)),
    status: 'draft',
    basedOn: { instrumentId: id, version },
    publishedAt: null,
  };
}

/** A draft of a checklist of its own. */
export function draftOfNew(instrument: Omit<Instrument, 'version'>): CustomInstrument {
  const { id, ...rest } = instrument;
  return {
    ...rest,
    instrumentId: id,
    version: '1',
    status: 'draft',
    basedOn: null,
    publishedAt: null,
  };
}

/** The row's fields as they are published: numbered, tidied, with the overall question after the last criterion. */
export function publishable(
  row: Row<'instrument'>,
): Pick<CustomInstrument, 'title' | 'criteria' | 'derivation' | 'overall'> {
  const criteria = numbered(row.criteria.map(tidied));
  return {
    title: row.title.trim(),
    criteria: criteria.map((criterion) => ({ ...criterion, text: criterion.text.trim() })),
    derivation: row.derivation,
    overall: { ...row.overall, number: criteria.length + 1 },
  };
}
