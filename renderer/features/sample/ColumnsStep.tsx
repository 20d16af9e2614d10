import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { cellAt } from '@shared/sampling/cell-text';
import { dateReadAs } from '@shared/sampling/draw-problems';
import type { ColumnMapping } from '@shared/sampling/frame';
import { guessDayFirst, readRecordedOn, recordedOnOf } from '@shared/sampling/recorded-on';
import { Message } from '@ui/Message';
import type { ReactNode } from 'react';
import { ListPreview } from './ListPreview';
import classes from './SampleRoom.module.css';

interface Props {
  columns: readonly string[];
  /** Rows after the header. */
  rows: readonly string[][];
  mapping: ColumnMapping;
  isRecalled: boolean;
  onChange: (mapping: ColumnMapping) => void;
  /** The button that goes on, and what else stands beside it. */
  submitLabel: string;
  onSubmit: () => void;
  children?: ReactNode;
}

type Mapped = 'reference' | 'recordedOn' | 'offence';

const FIELDS: { id: Mapped; label: string; none: string }[] = [
  { id: 'reference', label: 'Crime reference', none: 'Choose a column' },
  { id: 'recordedOn', label: 'Recorded on', none: 'The list has no date' },
  { id: 'offence', label: 'Offence', none: 'The list has no offence' },
];

const SHAPE_OF_AMBIGUOUS_DAY = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/;

/** Which column holds what. The reference is needed: without it no file can be asked for. */
export function ColumnsStep({
  columns,
  rows,
  mapping,
  isRecalled,
  onChange,
  submitLabel,
  onSubmit,
  children,
}: Props) {
  const dayFirst = mapping.dayFirst ?? true;
  const firstCell = (column: number | null) =>
    rows.map((row) => cellAt(row, column)).find((cell) => cell !== '') ?? '';
  const says = (id: Mapped): string => {
    const cell = firstCell(mapping[id]);
    if (cell === '') return mapping[id] === null ? ' ' : 'Empty in the first rows';
    if (id !== 'recordedOn') return `For example “${cell}”`;
    const days = readRecordedOn(cell, dayFirst);
    return dateReadAs(cell, days === null ? null : recordedOnOf(days));
  };
  const options = (none: string) => [
    { value: '', label: none },
    ...columns.map((name, at) => ({ value: String(at), label: name })),
  ];
  const date = firstCell(mapping.recordedOn);
  return (
    <Stack>
      {isRecalled && (
        <Text c="dimmed" size="sm">
          The columns are mapped as in the last list of this force.
        </Text>
      )}
      <Group align="flex-start">
        {FIELDS.map(({ id, label, none }) => (
          <NativeSelect
            key={id}
            label={label}
            description={says(id)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={options(none)}
            value={mapping[id] === null ? '' : String(mapping[id])}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...mapping, [id]: value === '' ? null : Number(value) })
            }
            w="18rem"
          />
        ))}
        {SHAPE_OF_AMBIGUOUS_DAY.test(date) && (
          <NativeSelect
            label="Order of dates"
            data={[
              { value: 'day', label: 'Day first (British)' },
              { value: 'month', label: 'Month first (American)' },
            ]}
            value={dayFirst ? 'day' : 'month'}
            onChange={({ currentTarget: { value } }) => onChange({ ...mapping, dayFirst: value === 'day' })}
          />
        )}
      </Group>
      {guessDayFirst(rows.map((row) => cellAt(row, mapping.recordedOn))).mixed && (
        <Message meaning="attention" title="Dates are written in both orders.">
          Some can only be day first and some only month first. Those that do not fit the order chosen are
          counted as not readable: ask the force which order is right.
        </Message>
      )}
      {mapping.reference === null && (
        <Message meaning="attention" title="No column looks like a crime reference.">
          Choose the column with the force’s own number for each crime. If there is none, go back and check
          the header row, or ask the force for a list that has it.
        </Message>
      )}
      <ListPreview
        label="First rows of the list"
        columns={columns}
        rows={rows.slice(0, 12)}
        chosen={FIELDS.map(({ id }) => mapping[id])}
      />
      <div className={classes.foot}>
        {children}
        <Button onClick={onSubmit} disabled={mapping.reference === null}>
          {submitLabel}
        </Button>
      </div>
    </Stack>
  );
}
