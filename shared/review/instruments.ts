import { findFramework } from '@shared/framework/frameworks';
import type { Inspection } from '@shared/inspection/entities';
import type { Criterion, Instrument } from './instrument';

/** The criterion id that stands for the confirmed judgement in queries and tables. */
export const OVERALL = 'overall';

type OfFramework = Pick<Inspection, 'frameworkId' | 'frameworkVersion'>;

/** Every checklist that reviews of an inspection can have been made on. */
export function instrumentsOf(inspection: OfFramework | undefined): readonly Instrument[] {
  if (inspection === undefined) return [];
  return findFramework(inspection.frameworkId, inspection.frameworkVersion)?.instruments ?? [];
}

export function findInstrument(
  inspection: OfFramework | undefined,
  id: string,
  version: string,
): Instrument | undefined {
  return instrumentsOf(inspection).find((candidate) => candidate.id === id && candidate.version === version);
}

export function findCriterion(instrument: Instrument | undefined, id: string): Criterion | undefined {
  return instrument?.criteria.find((criterion) => criterion.id === id);
}
