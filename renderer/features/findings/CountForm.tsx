import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { describeCount } from '@shared/evidence/describe-source';
import type { CaseFlag } from '@shared/framework/framework';
import type { CountQuery } from '@shared/review/count-query';
import type { AnswerValue } from '@shared/review/instrument';
import { Controller, useForm, useWatch } from 'react-hook-form';

interface CountFields {
  criterion: string;
  answer: AnswerValue;
  flag: CaseFlag | 'all';
  offenceType: string;
}

interface Props {
  action: string;
  onChoose: (query: CountQuery) => void;
}

const ANSWERS: { value: AnswerValue; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-shown', label: 'File does not show' },
];

/** Puts a question to the reviews, and shows the answer before it is used. */
export function CountForm({ action, onChoose }: Props) {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const instrument = framework.instruments[0];
  const { control } = useForm<CountFields>({
    defaultValues: { criterion: 'overall', answer: 'yes', flag: 'all', offenceType: 'all' },
  });
  const fields = useWatch({ control });
  if (instrument === undefined) return null;
  const query: CountQuery = {
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    criterion: fields.criterion ?? 'overall',
    answers: [fields.answer ?? 'yes'],
    subset: {
      ...(fields.flag !== undefined && fields.flag !== 'all' && { flag: fields.flag }),
      ...(fields.offenceType !== undefined &&
        fields.offenceType !== 'all' && { offenceType: fields.offenceType }),
    },
  };
  const criteria = [
    { value: 'overall', label: instrument.overall.text },
    ...instrument.criteria.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` })),
  ];
  return (
    <Stack gap="sm">
      <Choice control={control} name="criterion" label="What is counted" data={criteria} />
      <Group grow>
        <Choice control={control} name="answer" label="Answer" data={ANSWERS} />
        <Choice
          control={control}
          name="flag"
          label="Only files flagged"
          data={[
            { value: 'all', label: 'All files' },
            ...framework.caseFlags.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <Choice
          control={control}
          name="offenceType"
          label="Only this offence"
          data={[
            { value: 'all', label: 'All offences' },
            ...framework.offenceTypes.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      </Group>
      <Group justify="space-between">
        <Text aria-live="polite">{describeCount(query, snapshot)}</Text>
        <Button onClick={() => onChoose(query)}>{action}</Button>
      </Group>
    </Stack>
  );
}

interface ChoiceProps {
  control: ReturnType<typeof useForm<CountFields>>['control'];
  name: keyof CountFields;
  label: string;
  data: { value: string; label: string }[];
}

function Choice({ control, name, label, data }: ChoiceProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => <Select {...field} label={label} data={data} allowDeselect={false} searchable />}
    />
  );
}
