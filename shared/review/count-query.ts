import type { CaseFlag } from '@shared/framework/framework';
import type { AnswerValue } from '@shared/review/instrument';

/** Which case files a count is about. Every condition that is given must hold. */
export interface Subset {
  flag?: CaseFlag;
  offenceType?: string;
  draw?: string;
}

/**
 * A question put to the reviews: "in how many of the relevant files was the answer one of `answers`?"
 * `criterion` is a criterion's id, or "overall" for the confirmed judgement.
 */
export interface CountQuery {
  instrumentId: string;
  instrumentVersion: string;
  criterion: string;
  subset: Subset;
  answers: AnswerValue[];
}

/** The answer, with the case files behind every number (ids, in order of their reference). Lists are shared: never changed. */
export interface Count {
  /** Case files whose answer is one of those asked for. */
  numerator: readonly string[];
  /** Case files to which the criterion applies, with a completed review. */
  denominator: readonly string[];
  /** Of the denominator, those where the file does not show it: reported separately. */
  notShown: readonly string[];
  /** Reviewed on another version of the instrument, and so left out: never pooled silently. */
  otherVersions: readonly string[];
}
