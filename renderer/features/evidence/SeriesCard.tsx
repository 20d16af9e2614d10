import { remove } from '@data/change';
import { useInspection } from '@data/useInspection';
import { useRowForm } from '@data/useRowForm';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, FileButton, Group, MultiSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { placeInWords, rankSeries } from '@shared/evidence/series/rank-series';
import { figureOf } from '@shared/evidence/series/series-figure';
import type { Row } from '@shared/inspection/entities';
import { listWithAnd } from '@shared/text/list';
import { capitalise } from '@shared/text/number';
import { FieldGrid } from '@ui/FieldGrid';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { RankedBars } from '@ui/RankedBars';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import classes from './DataSeries.module.css';

interface Props {
  series: Row<'dataSeries'>;
  onReplace: (file: File) => void;
}

/** One measure: where the force stands, the chart, its source, and what can be changed about it. */
export function SeriesCard({ series, onReplace }: Props) {
  const workspace = useWorkspace();
  const { force } = useInspection();
  const used = useRows('evidenceLink').filter(
    ({ source }) => source.kind === 'data-series' && source.id === series.id,
  ).length;
  const [isEditing, setEditing] = useState(false);
  const figure = figureOf(series, force);
  const place = placeInWords(rankSeries(series, force));
  return (
    <Paper component="article" className={classes.card} aria-label={series.title} id={`series-${series.id}`}>
      <div className={classes.head}>
        <div>
          <h2>{series.title}</h2>
          <Text>
            {place === null ? `No value for ${force}` : capitalise(place)}
            <Text span c="dimmed">
              {' '}
              · {series.unit} ·{' '}
              {used === 0 ? 'not linked to a finding yet' : `linked ${used} ${used === 1 ? 'time' : 'times'}`}
            </Text>
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isEditing}
            onClick={() => setEditing((now) => !now)}
          >
            Edit
          </Button>
          <FileButton
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={(file) => {
              if (file !== null) onReplace(file);
            }}
            inputProps={{ 'aria-label': `New file for ${series.title}` }}
          >
            {(props) => (
              <Button {...props} variant="default" size="compact-sm">
                Replace values
              </Button>
            )}
          </FileButton>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() =>
              void workspace.commit({
                label: 'Remove a data series',
                changes: [remove('dataSeries', series.id)],
              })
            }
          >
            Remove
          </Button>
        </Group>
      </div>
      {isEditing && <SeriesFields series={series} />}
      <RankedBars figure={figure} />
      <ul className={classes.key} aria-label="Key">
        <li data-stands="inspected">{force}</li>
        {series.similar.length > 0 && <li data-stands="similar">most similar forces</li>}
        <li data-stands="other">other forces</li>
      </ul>
      <Text size="sm" c="dimmed">
        Source: {series.source === '' ? 'not given yet' : series.source}
        {figure.absent !== undefined && (
          <>
            <br />
            No value: {listWithAnd(figure.absent.map(({ label, why }) => `${label} (${why})`))}
          </>
        )}
        {series.note !== '' && (
          <>
            <br />
            {series.note}
          </>
        )}
      </Text>
    </Paper>
  );
}

/** The words around the values, written as they are typed. */
function SeriesFields({ series }: { series: Row<'dataSeries'> }) {
  const { register, control } = useRowForm({
    table: 'dataSeries',
    row: series,
    fields: ['title', 'unit', 'source', 'note', 'similar'],
    label: () => 'Change a data series',
  });
  return (
    <Stack gap="sm">
      <TextInput label="Title of the figure" {...register('title')} />
      <FieldGrid>
        <TextInput label="What a value counts" {...register('unit')} />
        <TextInput label="Source" {...register('source')} />
      </FieldGrid>
      <Controller
        control={control}
        name="similar"
        render={({ field }) => (
          <MultiSelect
            label="Most similar forces"
            data={series.values.map((one) => one.force)}
            value={field.value}
            onChange={field.onChange}
            searchable
            clearable
          />
        )}
      />
      <GrowingTextarea label="Note" {...register('note')} />
    </Stack>
  );
}
