import type { Instant } from './entities';

/** Somebody may be at risk now: what a review showed, and whom at the force somebody told. */
export interface Escalation {
  caseFile: string;
  what: string;
  toldWhom: string;
  toldAt: Instant | null;
  status: 'open' | 'closed';
  closedBecause: string;
  /** Absent while it is open, and in records closed before the app kept it. */
  closedAt?: Instant | null;
  closedBy?: string;
}
