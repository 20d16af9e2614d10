import { remove } from '@data/change';
import { useRowForm } from '@data/useRowForm';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, NativeSelect } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import type { EarlierAfi, Row } from '@shared/inspection/entities';
import { FieldGrid } from '@ui/FieldGrid';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { AfiEvidence } from './AfiEvidence';
import { AfiFields } from './AfiFields';
import classes from './AfiRow.module.css';
import { yearSchema } from './plan-values';

const statuses: { value: EarlierAfi['status']; label: string }[] = [
  { value: 'not-followed-up', label: 'Not followed up yet' },
  { value: 'closed', label: 'Closed' },
  { value: 'progress', label: 'Progress, not closed' },
  { value: 'no-progress', label: 'No progress' },
  { value: 'repeated', label: 'Repeated this year' },
];

const fields = [
  'question',
  'text',
  'source',
  'year',
  'status',
  'followUp',
] as const satisfies readonly (keyof EarlierAfi)[];

interface Props {
  afi: Row<'earlierAfi'>;
  /** Counted from 1, as on the page. */
  number: number;
  framework: Framework;
}

export function AfiRow({ afi, number, framework }: Props) {
  const workspace = useWorkspace();
  const form = useRowForm({
    table: 'earlierAfi',
    row: afi,
    fields,
    label: () => `Change earlier area for improvement ${number}`,
    keepable: (values) =>
      yearSchema.safeParse(values.year).success ? values : { ...values, year: afi.year },
  });
  const values = form.watch();

  function removeAfi() {
    void workspace.commit({
      label: `Remove earlier area for improvement ${number}`,
      changes: [remove('earlierAfi', afi.id)],
    });
  }

  return (
    <div className={classes.row}>
      <AfiFields
        framework={framework}
        number={number}
        value={values}
        onChange={(set) => {
          for (const [name, value] of Object.entries(set)) form.setValue(name, value, { shouldDirty: true });
        }}
      />
      <FieldGrid>
        <NativeSelect {...form.register('status')} label="What became of it" data={statuses} />
      </FieldGrid>
      <GrowingTextarea {...form.register('followUp')} label="What we found" minRows={2} mt="xs" />
      <AfiEvidence afi={afi} number={number} />
      <Group mt="xs">
        <Button variant="subtle" size="compact-sm" onClick={removeAfi}>
          Remove
        </Button>
      </Group>
    </div>
  );
}
