import type { CaseFlag } from '@shared/framework/framework';

/**
 * `not-shown` says that the file does not show it: an answer of its own, never the same as "no".
 */
export type AnswerValue = 'yes' | 'no' | 'not-applicable' | 'not-shown';

export interface Answer {
  value: AnswerValue;
  rationale: string;
  /** Where in the file: a page, a log line. */
  locator: string;
}

/** A criterion applies when every list that is given holds something of the case file. */
export interface Applicability {
  offenceTypes?: string[];
  anyFlag?: CaseFlag[];
  /** "any": one of the lists is enough (an offence type or a flag). Every list has to hold when absent. */
  match?: 'every' | 'any';
  /** Said on screen when the criterion is hidden, e.g. "Only for domestic abuse, stalking and harassment". */
  because: string;
}

export type CriterionWeight = 'critical' | 'key' | 'ordinary';

export interface Criterion {
  id: string;
  /** As numbered on the checklist, from 1. */
  number: number;
  text: string;
  /** What good looks like and where to find it in a file. */
  guidance: string;
  weight: CriterionWeight;
  /** When given, `weight` holds only for case files with one of these flags; otherwise the criterion is ordinary. */
  weightOnlyWithFlag?: CaseFlag[];
  applies?: Applicability;
  /** How a draft names the failing: "the investigation lacked a plan". */
  negative?: string;
  /** How a draft names the success: "evidence of an effective investigation". */
  positive?: string;
}

/** Thresholds of the derived judgement; they belong to the instrument, not to the code. */
export interface DerivationRule {
  /** This many critical criteria answered "no" make the file not effective (1). */
  criticalNo: number;
  /** This many key criteria answered "no" make the file not effective (2). */
  keyNo: number;
  /** A critical criterion answered "not shown" asks for moderation. */
  criticalNotShownAsksModeration: boolean;
}

export interface Instrument {
  id: string;
  version: string;
  title: string;
  /** True for the built-in checklist: the inspectorate's own form is not published. */
  isIllustrative: boolean;
  criteria: Criterion[];
  derivation: DerivationRule;
  /** The overall question, derived and then confirmed: "Effective investigation?" */
  overall: {
    text: string;
    positive: string;
    negative: string;
    /** As numbered on the checklist, after the last criterion. */
    number?: number;
    guidance?: string;
  };
}
