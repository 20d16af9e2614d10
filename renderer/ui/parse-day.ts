import type { Day } from '@shared/inspection/entities';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * A day as people type it: "3 March 2017", "3 mar 17", "3/3/2017", "03.03.17", "2017-03-03".
 * Day before month, as in Britain. Two-digit years are in this century. `null` when it is no day.
 */
export function parseDay(typed: string): Day | null {
  const text = typed.trim().toLowerCase().replaceAll(',', ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text);
  if (numbers !== null) return realDay(century(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*([a-z]{3,9})\.?[\s-]*(\d{4}|\d{2})$/.exec(text);
  const month = MONTHS.findIndex((name) => name.startsWith(words?.[2] ?? '?'));
  return words === null || month === -1 ? null : realDay(century(words[3]), month + 1, Number(words[1]));
}

function century(year: string | undefined): number {
  return year?.length === 2 ? 2000 + Number(year) : Number(year);
}

function realDay(year: number, month: number, date: number): Day | null {
  const then = new Date(Date.UTC(year, month - 1, date));
  const isReal =
    then.getUTCFullYear() === year && then.getUTCMonth() === month - 1 && then.getUTCDate() === date;
  return isReal ? `${year}-${two(month)}-${two(date)}` : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
