import type { Day, Instant } from '@shared/inspection/entities';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface DayParts {
  day: number;
  month: string;
  year: number;
}

function read(day: Day): DayParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return null;
  const month = MONTHS[Number(match[2]) - 1];
  return month === undefined ? null : { day: Number(match[3]), month, year: Number(match[1]) };
}

/** A list of crimes may give the month alone: "2018-10" -> "October 2018"; anything else comes back unchanged. */
function writeMonth(month: string): string {
  const parts = /^\d{4}-\d{2}$/.test(month) ? read(`${month}-01`) : null;
  return parts === null ? month : `${parts.month} ${parts.year}`;
}

/** "2017-03-03" -> "3 March 2017". A text that is no day (a field not filled in yet) comes back unchanged. */
export function writeDay(day: Day): string {
  const parts = read(day);
  return parts === null ? writeMonth(day) : `${parts.day} ${parts.month} ${parts.year}`;
}

/** "2017-03-03" -> "3 Mar 2017", for narrow tables. */
export function writeShortDay(day: Day): string {
  const parts = read(day);
  return parts === null ? writeMonth(day) : `${parts.day} ${parts.month.slice(0, 3)} ${parts.year}`;
}

/** "1 January to 31 March 2017", saying the month and the year once where both days share them. */
export function writePeriod(from: Day, to: Day): string {
  const a = read(from);
  const b = read(to);
  if (a === null || b === null || from === to)
    return from === to ? writeDay(from) : `${writeDay(from)} to ${writeDay(to)}`;
  if (a.year !== b.year) return `${writeDay(from)} to ${writeDay(to)}`;
  if (a.month !== b.month) return `${a.day} ${a.month} to ${writeDay(to)}`;
  return `${a.day} to ${writeDay(to)}`;
}

/** Forces of England and Wales all keep this time. */
const HOME = 'Europe/London';
const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: Instant, timeZone: string): Record<string, string> {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** The day on which an instant fell, in the force's time zone. */
export function dayOf(at: Instant, timeZone = HOME): Day {
  const p = parts(at, timeZone);
  return `${p['year'] ?? ''}-${p['month'] ?? ''}-${p['day'] ?? ''}`;
}

/** "14:03" in the force's time zone. */
export function writeTime(at: Instant, timeZone = HOME): string {
  const p = parts(at, timeZone);
  return `${p['hour'] ?? ''}:${p['minute'] ?? ''}`;
}

/** "3 March 2017, 14:03" in the force's time zone. */
export function writeInstant(at: Instant, timeZone = HOME): string {
  return `${writeDay(dayOf(at, timeZone))}, ${writeTime(at, timeZone)}`;
}
