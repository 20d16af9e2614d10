import type { PlannedQuestion } from '@shared/framework/framework';

/** A question of this inspection's interview plan: one of its own, or what stands for one of the framework's. */
export interface InterviewQuestion extends Omit<PlannedQuestion, 'id'> {
  position: string;
  /** The framework's question that this one stands for; absent for one of the inspection's own. */
  insteadOf?: string;
  /** Taken out of the plan; kept, because a note may say that it was asked. */
  isLeftOut?: boolean;
}
