import type { Instant } from '@shared/inspection/entities';

const two = (part: number) => String(part).padStart(2, '0');

/** An instant as the picker writes it: local time, "2017-03-03 14:05:00". */
export function toPicker(at: Instant): string {
  const when = new Date(at);
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}:00`;
}

/** What the picker says, as an instant; null when it was cleared. */
export function fromPicker(value: string | null): Instant | null {
  if (value === null || value === '') return null;
  const at = new Date(value.replace(' ', 'T')).getTime();
  return Number.isNaN(at) ? null : at;
}

const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** "3 Mar 2017, 14:05" in local time, for narrow lists. */
export function sayShortWhen(at: Instant): string {
  const when = new Date(at);
  return `${shortDay.format(when)}, ${two(when.getHours())}:${two(when.getMinutes())}`;
}
