import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Select } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { Controller, useForm } from 'react-hook-form';
import classes from './Moderation.module.css';
import { challengeJudgmentAct } from './moderation-acts';

interface Props {
  judgment: Row<'judgment'>;
  onDone: () => void;
}

/** Which grade a colleague would give instead, and why. */
export function ChallengeForm({ judgment, onDone }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const { control, register, handleSubmit, formState } = useForm({
    defaultValues: { grade: null as string | null, reason: '' },
  });
  const grades = framework.grades.filter(({ id, isUngraded }) => !isUngraded && id !== judgment.grade);
  const challenge = async ({ grade, reason }: { grade: string | null; reason: string }) => {
    if (grade === null) return;
    await workspace.commit(
      challengeJudgmentAct(judgment.id, grade, reason.trim(), workspace.author, Date.now()),
    );
    onDone();
  };
  return (
    <form
      className={`${classes.form} ${classes.wide}`}
      onSubmit={(event) => void handleSubmit((fields) => challenge(fields))(event)}
    >
      <Controller
        control={control}
        name="grade"
        rules={{ required: 'Say which grade the evidence speaks for.' }}
        render={({ field, fieldState }) => (
          <Select
            label="Grade you would give"
            data={grades.map(({ id, label, symbol }) => ({ value: id, label: `${symbol} ${label}` }))}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <GrowingTextarea
        label="Why"
        minRows={2}
        error={formState.errors.reason?.message}
        {...register('reason', {
          validate: (reason) => reason.trim() !== '' || 'Say what in the evidence speaks for it.',
        })}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm">
          Challenge
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
