import type { RecoveryReport, UnlockReport } from '@data/session';

/** What unlocking put right by itself, or nothing when all was well. */
export function sayUnlock({ broughtBack, copiedToLog }: UnlockReport): string | null {
  if (broughtBack > 0) {
    return `${changes(broughtBack)} missing from the database ${were(broughtBack)} brought back from the safety log. Nothing is lost.`;
  }
  if (copiedToLog > 0) {
    return `${changes(copiedToLog)} missing from the safety log ${were(copiedToLog)} copied to it. Nothing is lost.`;
  }
  return null;
}

export function sayRecovery({ entries, inspections, refused }: RecoveryReport): string {
  const found = `${changes(entries)} in ${counted(inspections, 'inspection')} ${were(entries)} recovered from the safety log.`;
  if (refused === 0) return `${found} Nothing is missing.`;
  return `${found} ${changes(refused)} failed the check of ${refused === 1 ? 'its' : 'their'} seal and ${were(refused)} left out; ${refused === 1 ? 'it stays' : 'they stay'} in the log.`;
}

const changes = (number: number) => counted(number, 'change');
const were = (number: number) => (number === 1 ? 'was' : 'were');

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
