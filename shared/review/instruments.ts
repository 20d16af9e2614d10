import type { Framework } from '@shared/framework/framework';
import { findFramework } from '@shared/framework/frameworks';
import type { Row } from '@shared/inspection/entities';
import type { Criterion, Instrument } from './instrument';

/** The criterion id that stands for the confirmed judgement in queries and tables. */
export const OVERALL = 'overall';

/** What tells which checklists an inspection has; a whole snapshot will do. */
export interface OfInspection {
  inspection: readonly Row<'inspection'>[];
  instrument: readonly Row<'instrument'>[];
}

const made = new WeakMap<Row<'instrument'>, Instrument>();

/** A row of the inspection as the checklist it holds; the same object for the same row. */
export function instrumentOf(row: Row<'instrument'>): Instrument {
  const known = made.get(row);
  if (known !== undefined) return known;
  const { instrumentId: id, version, title, isIllustrative, criteria, derivation, overall } = row;
  const instrument: Instrument = { id, version, title, isIllustrative, criteria, derivation, overall };
  made.set(row, instrument);
  return instrument;
}

/** Newest first; two devices that merged the same rows agree, whatever their clocks said. */
function newestFirst(a: Row<'instrument'>, b: Row<'instrument'>): number {
  const later = (b.publishedAt ?? 0) - (a.publishedAt ?? 0);
  return later === 0 ? (a.id < b.id ? 1 : -1) : later;
}

const all = new WeakMap<readonly Row<'instrument'>[], Map<Framework, readonly Instrument[]>>();

function instrumentsFor(framework: Framework, rows: readonly Row<'instrument'>[]): readonly Instrument[] {
  const perFramework = all.get(rows) ?? new Map<Framework, readonly Instrument[]>();
  all.set(rows, perFramework);
  const known = perFramework.get(framework);
  if (known !== undefined) return known;
  const published = rows
    .filter(({ status }) => status === 'published')
    .sort(newestFirst)
    .map(instrumentOf);
  const instruments = [...published, ...framework.instruments];
  perFramework.set(framework, instruments);
  return instruments;
}

function plainFramework({
  inspection: [inspection],
}: Pick<OfInspection, 'inspection'>): Framework | undefined {
  return inspection && findFramework(inspection.frameworkId, inspection.frameworkVersion);
}

/**
 * Every checklist that reviews of an inspection can have been made on, the current one first: those published in the
 * inspection, the newest first, then the framework's own. Drafts are not among them.
 */
export function instrumentsOf(data: OfInspection): readonly Instrument[] {
  const framework = plainFramework(data);
  return framework === undefined ? [] : instrumentsFor(framework, data.instrument);
}

/** The checklist for new reviews: the newest version published in the inspection, else the framework's first. */
export function currentInstrument(data: OfInspection): Instrument | undefined {
  return instrumentsOf(data)[0];
}

const inUse = new WeakMap<readonly Instrument[], Framework>();

/**
 * The framework an inspection follows, with the inspection's own checklists among its instruments (the current one
 * first); the framework itself when there are none. The same object as long as no checklist changes.
 */
export function frameworkInUse(data: OfInspection): Framework | undefined {
  const framework = plainFramework(data);
  if (framework === undefined) return undefined;
  const instruments = instrumentsFor(framework, data.instrument);
  if (instruments.length === framework.instruments.length) return framework;
  const known = inUse.get(instruments);
  if (known !== undefined) return known;
  const extended: Framework = { ...framework, instruments: [...instruments] };
  inUse.set(instruments, extended);
  return extended;
}

export function findInstrument(data: OfInspection, id: string, version: string): Instrument | undefined {
  return instrumentsOf(data).find((candidate) => candidate.id === id && candidate.version === version);
}

export function findCriterion(instrument: Instrument | undefined, id: string): Criterion | undefined {
  return instrument?.criteria.find((criterion) => criterion.id === id);
}
