import type { Day, Instant } from '@shared/inspection/entities';
import { dayOf } from '@shared/text/day';
import type { SearchDocument } from './search-document';

/** What a search is narrowed to; empty texts and days narrow nothing. */
export interface SearchFilters {
  /** A kind ("finding"), or the type of a note ("type:focus-group"). */
  type: string;
  place: string;
  role: string;
  question: string;
  theme: string;
  /** First and last day, both included. */
  from: Day;
  to: Day;
}

export const NO_FILTERS: SearchFilters = {
  type: '',
  place: '',
  role: '',
  question: '',
  theme: '',
  from: '',
  to: '',
};

export function isFiltered(filters: SearchFilters): boolean {
  return Object.values(filters).some((value: string) => value !== '');
}

const HOURS_14 = 14 * 60 * 60 * 1000;

/** Days begin at different instants in winter and summer, and asking the calendar is slow: only close calls are asked. */
function isFrom(at: Instant, day: Day): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Math.abs(at - midnight) > HOURS_14) return at > midnight;
  return dayOf(at) >= day;
}

function isUpTo(at: Instant, day: Day): boolean {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (Math.abs(at - noon) > 2 * HOURS_14) return at < noon;
  return dayOf(at) <= day;
}

/** Whether a document is among those a search is narrowed to. One without a date is not, once a day is asked for. */
export function passes(document: SearchDocument, filters: SearchFilters): boolean {
  const { type, place, role, question, theme, from, to } = filters;
  if (type !== '' && type !== document.kind && type !== `type:${document.type}`) return false;
  if (place !== '' && document.place !== place) return false;
  if (role !== '' && !document.roles.includes(role)) return false;
  if (question !== '' && !document.questions.includes(question)) return false;
  if (theme !== '' && !document.themes.includes(theme)) return false;
  if (from !== '' && (document.at === null || !isFrom(document.at, from))) return false;
  return to === '' || (document.at !== null && isUpTo(document.at, to));
}
