import type { AnswerValue } from '@shared/review/instrument';
import { ANSWER_OPTIONS } from './answer-options';
import classes from './CriterionRow.module.css';

interface Props {
  value: AnswerValue | undefined;
  /** Only the current criterion's buttons are tab stops: twenty rows would make eighty. */
  isCurrent: boolean;
  disabled: boolean;
  onChoose: (value: AnswerValue) => void;
}

/** Four buttons, of which one is pressed; the letter on each is the key that does the same. */
export function AnswerKeys({ value, isCurrent, disabled, onChoose }: Props) {
  return (
    <div className={classes.answers}>
      {ANSWER_OPTIONS.map((option) => (
        <button
          key={option.value}
          type="button"
          tabIndex={isCurrent ? 0 : -1}
          className={classes.answer}
          data-value={option.value}
          aria-pressed={value === option.value}
          aria-keyshortcuts={option.key}
          disabled={disabled}
          onClick={() => onChoose(option.value)}
        >
          <kbd aria-hidden="true">{option.key}</kbd>
          {option.label}
        </button>
      ))}
    </div>
  );
}
