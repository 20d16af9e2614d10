import { useId } from 'react';
import classes from './Choice.module.css';

interface Props<T extends string> {
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
  /** What is chosen: either in words of its own, or by the id of the words on the page. */
  label?: string;
  labelledBy?: string;
  isDisabled?: boolean;
  /** As wide as its place. */
  isWide?: boolean;
  isSmall?: boolean;
}

/**
 * One of a few, side by side. Radio buttons and a style sheet: a control that measures where its mark has to slide lays
 * out the whole page each time one is drawn, and a list draws many.
 */
export function Choice<T extends string>({
  value,
  onChange,
  options,
  label,
  labelledBy,
  isDisabled = false,
  isWide = false,
  isSmall = false,
}: Props<T>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      className={classes.choice}
      data-wide={isWide}
      data-small={isSmall}
      {...(label !== undefined && { 'aria-label': label })}
      {...(labelledBy !== undefined && { 'aria-labelledby': labelledBy })}
    >
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={isDisabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
