import { TextInput } from '@mantine/core';
import type { AnswerValue, Criterion } from '@shared/review/instrument';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import type { KeyboardEvent } from 'react';
import { type Control, Controller, useWatch } from 'react-hook-form';
import { AnswerKeys } from './AnswerKeys';
import classes from './CriterionRow.module.css';
import { needsRationale, type ReviewFields } from './review-form';

interface Props {
  criterion: Criterion;
  /** "critical", "key" or nothing, for this case file. */
  weight: Criterion['weight'];
  control: Control<ReviewFields>;
  isCurrent: boolean;
  isReadOnly: boolean;
  onFocus: () => void;
  onChoose: (value: AnswerValue) => void;
  onType: () => void;
  /** Enter in a text field: done with this criterion. */
  onDone: () => void;
  /** Escape in a text field: back to the keys. */
  onLeaveText: () => void;
}

export function CriterionRow(props: Props) {
  const { criterion, control, isCurrent, isReadOnly } = props;
  const fields = useWatch({ control, name: `answers.${criterion.id}` });
  const isMissing = needsRationale(fields);
  const showsText =
    fields.value !== '' && (isCurrent || fields.rationale !== '' || fields.locator !== '' || isMissing);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
      event.preventDefault();
      props.onDone();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      props.onLeaveText();
    }
  };

  return (
    <fieldset
      id={`criterion-${criterion.id}`}
      className={classes.row}
      data-current={isCurrent}
      data-answered={fields.value !== '' && !isMissing}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={props.onFocus}
      aria-describedby={isMissing ? `${criterion.id}-missing` : undefined}
    >
      <legend className={classes.legend}>
        <span className={classes.number}>{criterion.number}</span>
        <span className={classes.text}>{criterion.text}</span>
        {props.weight !== 'ordinary' && <span className={classes.weight}>{props.weight}</span>}
      </legend>
      <div className={classes.body}>
        <AnswerKeys
          value={fields.value === '' ? undefined : fields.value}
          isCurrent={isCurrent}
          disabled={isReadOnly}
          onChoose={props.onChoose}
        />
        {showsText && (
          <div className={classes.words}>
            <Controller
              control={control}
              name={`answers.${criterion.id}.rationale`}
              render={({ field }) => (
                <GrowingTextarea
                  {...field}
                  id={`rationale-${criterion.id}`}
                  label="Rationale"
                  minRows={1}
                  maxRows={8}
                  readOnly={isReadOnly}
                  spellCheck
                  tabIndex={isCurrent ? 0 : -1}
                  placeholder={fields.value === 'no' ? 'What the file shows' : 'Optional'}
                  onChange={(event) => {
                    field.onChange(event);
                    props.onType();
                  }}
                  onKeyDown={keys}
                />
              )}
            />
            <Controller
              control={control}
              name={`answers.${criterion.id}.locator`}
              render={({ field }) => (
                <TextInput
                  {...field}
                  label="Where in the file"
                  readOnly={isReadOnly}
                  tabIndex={isCurrent ? 0 : -1}
                  placeholder="p. 14, log line 32"
                  onChange={(event) => {
                    field.onChange(event);
                    props.onType();
                  }}
                  onKeyDown={keys}
                />
              )}
            />
          </div>
        )}
        {isMissing && (
          <p id={`${criterion.id}-missing`} className={classes.missing} role="status">
            Say what the file shows, so that a second reviewer can follow you.
          </p>
        )}
      </div>
    </fieldset>
  );
}
