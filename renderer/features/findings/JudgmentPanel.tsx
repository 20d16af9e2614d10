import { put } from '@data/change';
import { useFramework, useInspection } from '@data/useInspection';
import { useRowForm } from '@data/useRowForm';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { questionTitle } from '@shared/framework/labels';
import type { Judgment, Row } from '@shared/inspection/entities';
import { GradeBadge } from '@ui/GradeBadge';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { Controller } from 'react-hook-form';
import classes from './FindingsRoom.module.css';
import { JudgmentChecks } from './JudgmentChecks';

const STAGES: { value: Judgment['stage']; label: string }[] = [
  { value: 'proposed', label: 'Proposed' },
  { value: 'moderated', label: 'Moderated' },
  { value: 'final', label: 'Final' },
];

/** The grade of a question: given by people, never computed, with what each grade looks like beside it. */
export function JudgmentPanel({ question }: { question: string }) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const scope = useInspection().scope[question];
  const judgment = useRows('judgment').find((row) => row.question === question);
  const grades = framework.grades.filter(({ isUngraded }) => !isUngraded);

  if (scope?.status === 'carried-forward') {
    const grade = framework.grades.find(({ id }) => id === scope.grade);
    return (
      <Paper className={classes.card}>
        <Title order={2}>Judgment</Title>
        <Group>
          {grade !== undefined && <GradeBadge grade={grade} />}
          <Text>carried forward from {scope.year}: not inspected again this year.</Text>
        </Group>
      </Paper>
    );
  }
  if (scope?.status === 'ungraded') {
    return (
      <Paper className={classes.card}>
        <Title order={2}>Judgment</Title>
        <Text>{questionTitle(framework, question)} is not graded in this programme.</Text>
      </Paper>
    );
  }
  return (
    <Paper className={classes.card}>
      <Title order={2}>Judgment</Title>
      {judgment === undefined ? (
        <Group>
          <Text c="dimmed">No grade proposed yet.</Text>
          {grades.map((grade) => (
            <Button
              key={grade.id}
              variant="default"
              size="compact-sm"
              onClick={() =>
                void workspace.commit({
                  label: `Propose “${grade.label}”`,
                  changes: [
                    put('judgment', {
                      question,
                      grade: grade.id,
                      stage: 'proposed',
                      rationale: '',
                      by: workspace.author,
                    }),
                  ],
                })
              }
            >
              {grade.label}
            </Button>
          ))}
        </Group>
      ) : (
        <JudgmentFields key={judgment.id} judgment={judgment} />
      )}
      <JudgmentChecks question={question} />
    </Paper>
  );
}

function JudgmentFields({ judgment }: { judgment: Row<'judgment'> }) {
  const framework = useFramework();
  const { control, register } = useRowForm({
    table: 'judgment',
    row: judgment,
    fields: ['grade', 'stage', 'rationale'],
    label: () => 'Change a judgment',
  });
  const characteristic = framework.questions
    .find(({ id }) => id === judgment.question)
    ?.characteristics.find(({ gradeId }) => gradeId === judgment.grade);
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <Controller
          control={control}
          name="grade"
          render={({ field }) => (
            <NativeSelect
              {...field}
              label="Grade"
              data={framework.grades
                .filter(({ isUngraded }) => !isUngraded)
                .map(({ id, label, symbol }) => ({ value: id, label: `${symbol} ${label}` }))}
            />
          )}
        />
        <Controller
          control={control}
          name="stage"
          render={({ field }) => <NativeSelect {...field} label="Stage" data={STAGES} />}
        />
      </Group>
      {characteristic !== undefined && (
        <Alert variant="light" color="gray" title="What this grade looks like">
          {characteristic.text}
        </Alert>
      )}
      <GrowingTextarea label="Why this grade" minRows={2} {...register('rationale')} />
    </Stack>
  );
}
