import { readTableFile, type TableFile } from '@data/read-table-file';
import { useRows } from '@data/useWorkspace';
import { Stack, Text } from '@mantine/core';
import { smallTableFailureWords } from '@shared/evidence/small-table';
import type { Row } from '@shared/inspection/entities';
import { useSearch } from '@tanstack/react-router';
import { ListFileDrop } from '@ui/ListFileDrop';
import { Message } from '@ui/Message';
import { useEffect, useState } from 'react';
import { ImportSeries } from './ImportSeries';
import { SeriesCard } from './SeriesCard';

/** A force-by-force list has 43 rows; this leaves room for lists of more areas than that. */
const MOST_ROWS = 200;

/** What is being read in, and the series that it replaces, if it does. */
interface Incoming {
  file: TableFile;
  replaces: Row<'dataSeries'> | null;
}

/** Measures that forces returned, each ranked, with the inspected force and its comparators set apart. */
export function DataSeriesTab() {
  const series = useRows('dataSeries');
  const search: { series?: unknown } = useSearch({ strict: false });
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [problem, setProblem] = useState('');
  const wanted = typeof search.series === 'string' ? search.series : '';
  useEffect(() => {
    document.getElementById(`series-${wanted}`)?.scrollIntoView({ block: 'start' });
  }, [wanted]);

  async function read(file: File, replaces: Row<'dataSeries'> | null): Promise<void> {
    const found = await readTableFile(file, MOST_ROWS);
    setProblem(found.ok ? '' : smallTableFailureWords(found.failure, file.name));
    setIncoming(found.ok ? { file: found.value, replaces } : null);
  }

  return (
    <Stack maw="52rem">
      <ListFileDrop
        action="Import a CSV file"
        name="File of a data series"
        onFile={(file) => void read(file, null)}
      >
        <Text c="dimmed" size="sm" flex={1} miw="16rem">
          One row a force, with its value or “not supplied” or “not comparable”, and one row for England and
          Wales.
        </Text>
      </ListFileDrop>
      {problem !== '' && <Message meaning="problem" title={problem} />}
      {series.length === 0 && problem === '' && (
        <Text c="dimmed">
          No data series yet. Each becomes evidence for findings and a figure in the draft.
        </Text>
      )}
      {series.map((one) => (
        <SeriesCard key={one.id} series={one} onReplace={(file) => void read(file, one)} />
      ))}
      {incoming !== null && (
        <ImportSeries file={incoming.file} replaces={incoming.replaces} onClose={() => setIncoming(null)} />
      )}
    </Stack>
  );
}
