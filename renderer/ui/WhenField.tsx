import { DateTimePicker } from '@mantine/dates';
import type { Instant } from '@shared/inspection/entities';

interface Props {
  label: string;
  value: Instant;
  onChange: (at: Instant) => void;
  /** No later instant can be chosen. */
  latest?: Instant;
  error?: string | undefined;
}

const two = (part: number) => String(part).padStart(2, '0');

/** As the picker writes an instant: local time, "2017-03-03 14:05:00". */
function toPicker(at: Instant): string {
  const when = new Date(at);
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}:00`;
}

/** A day and a time of day in one field: "3 March 2017, 14:05". */
export function WhenField({ label, value, onChange, latest, error }: Props) {
  return (
    <DateTimePicker
      label={label}
      valueFormat="D MMMM YYYY, HH:mm"
      value={toPicker(value)}
      {...(latest !== undefined && { maxDate: toPicker(latest) })}
      onChange={(picked) => {
        const at = picked === null ? Number.NaN : new Date(picked.replace(' ', 'T')).getTime();
        if (!Number.isNaN(at)) onChange(at);
      }}
      error={error}
    />
  );
}
