import { KDF_STRENGTH } from './keys';

/** Slow enough to hurt somebody who guesses, short enough for somebody who unlocks: half a second to a second. */
const AIM_MILLISECONDS = 750;
/** A machine that was measured at a lucky moment must still unlock in a bearable time at an unlucky one. */
const MOST_OPERATIONS = 24;

/**
 * Passes of Argon2id over 64 MiB for this machine: as many as take about three quarters of a second, never fewer than
 * RFC 9106 recommends.
 * @param milliseconds what KDF_STRENGTH.operations passes take here
 */
export function operationsFor(milliseconds: number): number {
  const each = milliseconds / KDF_STRENGTH.operations;
  const fitting = Number.isFinite(each) && each > 0 ? Math.floor(AIM_MILLISECONDS / each) : 0;
  return Math.min(MOST_OPERATIONS, Math.max(KDF_STRENGTH.operations, fitting));
}
