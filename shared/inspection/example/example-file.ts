import type { CaseFlag } from '@shared/framework/framework';

/** What the first reviewer found in an invented case file. Criteria that are not named were answered "yes". */
export interface ExampleFile {
  reference: string;
  flags: CaseFlag[];
  notApplicable: string[];
  notShown: string[];
  /** Criterion -> rationale. */
  no: Record<string, string>;
  /** What the inspector decided against, or without, the derived judgement. */
  decided?: { value: 'yes' | 'no'; reason: string };
}

/** Nobody known to the victim did it: no protection from that person, no history. */
export const STRANGER = ['protective-powers', 'repeat-and-marac', 'victim-withdrew'];
/** Nobody was ever identified. */
export const NO_SUSPECT = [...STRANGER, 'suspect'];
/** The victim supported the case throughout. */
export const SUPPORTED = ['victim-withdrew'];

/** Simple crimes that are closed within days need no written plan. */
export const NO_PLAN = ['investigation-plan'];

type More = Partial<Pick<ExampleFile, 'notShown' | 'no' | 'decided'>>;

export function file(
  reference: string,
  flags: CaseFlag[],
  notApplicable: string[],
  more: More = {},
): ExampleFile {
  return { reference, flags, notApplicable, notShown: [], no: {}, ...more };
}
