import { writeDay } from '@shared/text/day';
import { trimCell } from './cell-text';

/** The first and the last day that a date cell may mean, as whole days since 1 January 1970. */
export interface DayRange {
  from: number;
  to: number;
}

const MILLISECONDS_A_DAY = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ][\s\S]*)?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ][\s\S]*)?$/;
const MONTH_IN_WORDS = /^(?:(\d{1,2})[-/. ])?([A-Za-z]{3,9})[-/. ](\d{4}|\d{2})(?: [\s\S]*)?$/;
/** A workbook's day number (1900 system): 20000 is in 1954, 79999 in 2119. A fraction is the time of day. */
const SERIAL = /^([2-7]\d{4})(?:\.\d+)?$/;
/** Day 0 of the 1900 system, allowing for the leap day that 1900 did not have. */
const SERIAL_ZERO = -25_569;

/** Days since 1970 of a calendar day, or null when there is no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year <= 9999 ? Math.round(date.getTime() / MILLISECONDS_A_DAY) : null;
}

/** "17" is 2017 and "84" is 1984: years of two digits are taken from 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function range(year: number, month: number, day: string | undefined): DayRange | null {
  if (day !== undefined) {
    const only = dayOf(year, month, Number(day));
    return only === null ? null : { from: only, to: only };
  }
  const from = dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return from === null || next === null ? null : { from, to: next - 1 };
}

/**
 * Reads the date in a cell: "2017-03", "2017-03-14", "14/03/2017", "14-Mar-17 09:30", "March 2017", 42808.
 * @param dayFirst false reads "03/14/2017" as 14 March, as American lists have it
 * @returns the days it may mean (a month has 28 to 31 of them), or null when it cannot be read
 */
export function readRecordedOn(cell: string, dayFirst = true): DayRange | null {
  const text = trimCell(cell);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return range(Number(yearFirst[1]), Number(yearFirst[2]), yearFirst[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first = '', second = '', year = ''] = yearLast;
    return range(fullYear(year), Number(dayFirst ? second : first), dayFirst ? first : second);
  }
  const inWords = MONTH_IN_WORDS.exec(text);
  if (inWords) {
    const month = MONTHS.indexOf((inWords[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? null : range(fullYear(inWords[3] ?? ''), month, inWords[1]);
  }
  const serial = SERIAL.exec(text);
  if (serial) {
    const day = Number(serial[1]) + SERIAL_ZERO;
    return { from: day, to: day };
  }
  return null;
}

/** Days since 1970 of an ISO day ("2017-03-14"), or null when it is not one. */
export function dayNumber(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The ISO day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** What a case file keeps: the day, or the month ("2018-10") where the list gives no more. */
export function recordedOnOf(days: DayRange): string {
  return days.from === days.to ? isoDay(days.from) : isoDay(days.from).slice(0, 7);
}

/** "14 March 2017" for a day, "March 2017" for a month, and the text itself for anything else. */
export function recordedOnInWords(recordedOn: string): string {
  return /^\d{4}-\d{2}$/.test(recordedOn)
    ? writeDay(`${recordedOn}-01`).replace('1 ', '')
    : writeDay(recordedOn);
}

/**
 * Whether a first or second number above 12 settles how a list writes its dates.
 * @returns false only when months come first for certain; `mixed` when both orders occur
 */
export function guessDayFirst(cells: readonly string[]): { dayFirst: boolean; mixed: boolean } {
  let firstOver12 = false;
  let secondOver12 = false;
  for (const cell of cells) {
    const match = YEAR_LAST.exec(trimCell(cell));
    if (!match) continue;
    if (Number(match[1]) > 12) firstOver12 = true;
    if (Number(match[2]) > 12) secondOver12 = true;
  }
  return { dayFirst: firstOver12 || !secondOver12, mixed: firstOver12 && secondOver12 };
}
