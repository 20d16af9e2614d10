import { useFramework } from '@data/useInspection';
import { useRowForm } from '@data/useRowForm';
import { NativeSelect, UnstyledButton } from '@mantine/core';
import { findingGaps } from '@shared/findings/finding-gaps';
import type { Finding, Row } from '@shared/inspection/entities';
import { Choice } from '@ui/Choice';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import classes from './FindingsRoom.module.css';

const ANALYSIS = [
  { name: 'condition', label: 'Condition', hint: 'What is' },
  { name: 'criteria', label: 'Criteria', hint: 'What should be' },
  { name: 'cause', label: 'Cause', hint: 'Why it is so' },
  { name: 'effect', label: 'Effect', hint: 'What follows for the public' },
] as const;

/** What a finding says; the four analysis fields are optional and what is missing is named. */
export function FindingFields({ finding }: { finding: Row<'finding'> }) {
  const framework = useFramework();
  const headings = framework.questions.find(({ id }) => id === finding.question)?.headings ?? [];
  const { control, register } = useRowForm({
    table: 'finding',
    row: finding,
    fields: ['statement', 'heading', 'polarity', 'condition', 'criteria', 'cause', 'effect'],
    label: () => 'Change a finding',
  });
  const isSigned = finding.status === 'signed-off';
  const missing = findingGaps(finding);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Controller
        control={control}
        name="statement"
        render={({ field }) => (
          <GrowingTextarea
            {...field}
            label="Statement"
            placeholder="The force generally investigates crimes involving vulnerable victims well."
            minRows={2}
            readOnly={isSigned}
          />
        )}
      />
      <div className={classes.choices}>
        <Controller
          control={control}
          name="heading"
          render={({ field }) => (
            <NativeSelect
              {...field}
              label="Heading"
              disabled={isSigned}
              data={headings.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        />
        <Controller
          control={control}
          name="polarity"
          render={({ field }) => (
            <div>
              <span className={classes.label} id={`polarity-${finding.id}`}>
                It is a
              </span>
              <Choice
                value={field.value}
                onChange={field.onChange}
                labelledBy={`polarity-${finding.id}`}
                isDisabled={isSigned}
                options={POLARITIES}
              />
            </div>
          )}
        />
      </div>
      <UnstyledButton
        className={classes.more}
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        {isOpen ? '▾' : '▸'} Analysis{missing.length > 0 && <span> — missing: {missing.join(', ')}</span>}
      </UnstyledButton>
      {isOpen && (
        <div className={classes.analysis}>
          {ANALYSIS.map(({ name, label, hint }) => (
            <GrowingTextarea
              key={name}
              label={label}
              description={hint}
              minRows={2}
              readOnly={isSigned}
              {...register(name)}
            />
          ))}
        </div>
      )}
    </>
  );
}

const POLARITIES: { value: Finding['polarity']; label: string }[] = [
  { value: 'strength', label: '+ Strength' },
  { value: 'weakness', label: '− Weakness' },
  { value: 'neutral', label: '○ Neutral' },
];
