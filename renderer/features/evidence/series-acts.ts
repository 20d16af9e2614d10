import { type Act, patch, put } from '@data/change';
import type { TableFile } from '@data/read-table-file';
import type { SeriesReading } from '@shared/evidence/series/read-series';
import type { DataSeries, Row } from '@shared/inspection/entities';

export type SeriesWords = Pick<DataSeries, 'title' | 'unit' | 'source' | 'note'>;

/** Keeps what was read, under the words that a person gave it; @param replaces the series whose values it takes over */
export function importSeriesAct(
  file: TableFile,
  reading: SeriesReading,
  words: SeriesWords,
  similar: string[],
  replaces: Row<'dataSeries'> | null,
): Act {
  const { name, bytes, sha256 } = file;
  const value: DataSeries = {
    title: words.title.trim(),
    unit: words.unit.trim(),
    source: words.source.trim(),
    note: words.note.trim(),
    values: reading.values,
    englandAndWales: reading.englandAndWales,
    similar,
    file: { name, bytes, sha256 },
    importedAt: Date.now(),
  };
  return replaces === null
    ? { label: 'Import a data series', changes: [put('dataSeries', value)] }
    : { label: 'Replace a data series', changes: [patch('dataSeries', replaces.id, value)] };
}
