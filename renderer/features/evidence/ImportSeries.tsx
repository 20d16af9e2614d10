import type { TableFile } from '@data/read-table-file';
import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { guessSeriesColumns, readSeries, type SeriesColumns } from '@shared/evidence/series/read-series';
import { namesForce } from '@shared/evidence/series/series-figure';
import type { Row } from '@shared/inspection/entities';
import { FieldGrid } from '@ui/FieldGrid';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { Message } from '@ui/Message';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { SeriesPreview } from './SeriesPreview';
import { importSeriesAct, type SeriesWords } from './series-acts';

interface Props {
  file: TableFile;
  /** The series whose values these replace; its words stay. */
  replaces: Row<'dataSeries'> | null;
  onClose: () => void;
}

/** Columns, a preview, what is refused and why; nothing is written before the last button. */
export function ImportSeries({ file, replaces, onClose }: Props) {
  const workspace = useWorkspace();
  const { force } = useInspection();
  const [columns, setColumns] = useState<SeriesColumns>(() => guessSeriesColumns(file.table));
  const reading = useMemo(() => readSeries(file.table, columns), [file.table, columns]);
  const [chosen, setChosen] = useState<string[] | null>(replaces?.similar ?? null);
  const forces = reading.values.map((one) => one.force);
  const similar = (chosen ?? reading.similar).filter((one) => forces.includes(one));
  const { register, handleSubmit, formState } = useForm<SeriesWords>({
    defaultValues: replaces ?? {
      title: file.table.columns[columns.value] ?? '',
      unit: '',
      source: '',
      note: '',
    },
  });
  const names = file.table.columns.map((label, at) => ({ value: String(at), label }));
  const choose = (set: Partial<SeriesColumns>) => setColumns({ ...columns, ...set });

  const save = handleSubmit(async (words) => {
    await workspace.commit(importSeriesAct(file, reading, words, similar, replaces));
    onClose();
  });

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={replaces === null ? 'Import a data series' : 'Replace a data series'}
    >
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <Text>
            {file.name}, {file.table.rows.length} rows
          </Text>
          <FieldGrid>
            <NativeSelect
              label="Column of the forces"
              data={names}
              value={String(columns.force)}
              onChange={(event) => choose({ force: Number(event.currentTarget.value) })}
            />
            <NativeSelect
              label="Column of the values"
              data={names}
              value={String(columns.value)}
              onChange={(event) => choose({ value: Number(event.currentTarget.value) })}
            />
          </FieldGrid>
          {reading.refused.length > 0 ? (
            <Refused reasons={reading.refused} />
          ) : (
            <>
              <SeriesPreview reading={reading} force={force} />
              {!namesForce(reading, force) && (
                <Message meaning="attention" title={`${force} is not in this list`}>
                  The chart will have no bar set apart. Check the spelling of the force, or the file.
                </Message>
              )}
              <MultiSelect
                label="Most similar forces"
                description="Set apart in the chart as comparators"
                data={forces}
                value={similar}
                onChange={setChosen}
                searchable
                clearable
              />
              <TextInput
                label="Title of the figure"
                description="What is measured, where and when"
                error={formState.errors.title?.message}
                {...register('title', {
                  validate: (title) => title.trim() !== '' || 'Say what is measured, where and when.',
                })}
              />
              <TextInput
                label="What a value counts"
                placeholder="arrests per 100 offences"
                error={formState.errors.unit?.message}
                {...register('unit', {
                  validate: (unit) =>
                    unit.trim() !== '' || 'Say what a value counts, such as “arrests per 100 offences”.',
                })}
              />
              <TextInput
                label="Source"
                placeholder="2017 data return"
                error={formState.errors.source?.message}
                {...register('source', {
                  validate: (source) =>
                    source.trim() !== '' || 'Name the source: it is printed below the figure.',
                })}
              />
              <GrowingTextarea label="Note" placeholder="Printed below the source" {...register('note')} />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={reading.refused.length > 0} loading={formState.isSubmitting}>
              {replaces === null ? 'Import' : 'Replace with'} {forces.length}{' '}
              {forces.length === 1 ? 'force' : 'forces'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const SHOWN = 8;

function Refused({ reasons }: { reasons: readonly string[] }) {
  return (
    <Message meaning="problem" title="This list cannot be imported as it is. Nothing was imported.">
      <ul>
        {reasons.slice(0, SHOWN).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {reasons.length > SHOWN && <p>And {reasons.length - SHOWN} more.</p>}
      <p>Choose other columns, or mend the file and import it again.</p>
    </Message>
  );
}
