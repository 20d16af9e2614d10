import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import type { CustomInstrument } from '@shared/inspection/entities';
import { FieldGrid } from '@ui/FieldGrid';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { PageSection } from '@ui/PageSection';
import { type Control, Controller, type FieldValues } from 'react-hook-form';
import classes from './Instruments.module.css';

type Fields = Pick<CustomInstrument, 'title' | 'criteria' | 'derivation' | 'overall'> & FieldValues;

const THRESHOLDS = [
  { name: 'derivation.criticalNo', label: 'Critical “no” that make a file not effective' },
  { name: 'derivation.keyNo', label: 'Key “no” that make a file not effective' },
] as const;

const TEXTS = [
  { name: 'overall.text', label: 'Overall question' },
  { name: 'overall.positive', label: 'Overall, in a draft, for “yes”' },
  { name: 'overall.negative', label: 'Overall, in a draft, for “no”' },
] as const;

/** How the overall judgement follows from the answers, and how it is asked and printed. */
export function JudgementFields({ control }: { control: Control<Fields> }) {
  return (
    <PageSection
      title="Overall judgement"
      description="Derived from the answers by these thresholds; the inspector confirms it or overrides it with a reason."
    >
      <div className={classes.fields}>
        <FieldGrid>
          {THRESHOLDS.map(({ name, label }) => (
            <Controller
              key={name}
              control={control}
              name={name}
              render={({ field }) => (
                <NumberInput
                  {...field}
                  value={field.value}
                  label={label}
                  min={1}
                  allowDecimal={false}
                  onChange={(value) => field.onChange(Number(value))}
                />
              )}
            />
          ))}
        </FieldGrid>
        <Controller
          control={control}
          name="derivation.criticalNotShownAsksModeration"
          render={({ field }) => (
            <Checkbox
              label="A critical criterion that the file does not show asks for moderation"
              checked={field.value === true}
              onChange={(event) => field.onChange(event.currentTarget.checked)}
            />
          )}
        />
        {TEXTS.map(({ name, label }) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field }) => <TextInput {...field} value={String(field.value)} label={label} />}
          />
        ))}
        <Controller
          control={control}
          name="overall.guidance"
          render={({ field }) => (
            <GrowingTextarea
              {...field}
              value={String(field.value ?? '')}
              label="Guidance for the overall question"
            />
          )}
        />
      </div>
    </PageSection>
  );
}
