import { TextInput } from '@mantine/core';
import type { Day } from '@shared/inspection/entities';
import { writeDay } from '@shared/text/day';
import { useState } from 'react';
import { parseDay } from './parse-day';

interface Props {
  label: string;
  /** An ISO day, or empty. */
  value: Day;
  onChange: (day: Day) => void;
  description?: string;
  error?: string | undefined;
  required?: boolean;
}

/** Takes a day in any spelling and shows it as "3 March 2017" when the field is left. */
export function DayField({ label, value, onChange, description, error, required = false }: Props) {
  // What is being typed; null while nobody types, so that a change from elsewhere is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);

  // Told at once, not on leaving: what is on the screen when the vault locks has to be written.
  function type(text: string) {
    setTyped(text);
    setRefused(false);
    const day = dayTyped(text);
    if (day !== null && day !== value) onChange(day);
  }

  function leave() {
    if (typed === null) return;
    const isRefused = dayTyped(typed) === null;
    setRefused(isRefused);
    if (!isRefused) setTyped(null);
  }

  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder="3 March 2017"
      value={typed ?? writeDay(value)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
      error={refused ? 'This is not a day. Write it like 3 March 2017.' : error}
      required={required}
      autoComplete="off"
    />
  );
}

/** An empty field is no day, and that is allowed. */
function dayTyped(text: string): Day | null {
  return text.trim() === '' ? '' : parseDay(text);
}
