import { guessSeriesColumns, readSeries } from '@shared/evidence/series/read-series';
import { exportXlsx } from '@shared/export/scores/export-xlsx';
import { guessAfiColumns, readEarlierAfis } from '@shared/findings/earlier/read-earlier-afis';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { caseFilesOf } from '@shared/sampling/case-files';
import { certificateOf, certificateText } from '@shared/sampling/certificate';
import { readCertificate } from '@shared/sampling/certificate-schema';
import type { ColumnMapping } from '@shared/sampling/frame';
import { policeDraw } from '@shared/sampling/testing/police-draw';
import { readTableFile } from '../../../renderer/data/read-table-file';
import { openFrameDesk } from '../../../renderer/features/sample/import/frame-desk';
import { filesIn, type Importer, textOf, utf8 } from './importer';

async function readList(bytes: Uint8Array, name: string): Promise<boolean> {
  const desk = openFrameDesk();
  const looked = await desk.look({ files: [new File([bytes.slice()], name)], choices: [] });
  if (!looked.ok) return false;
  const mapping: ColumnMapping = looked.value[0]?.mapping ?? {
    reference: 0,
    recordedOn: null,
    offence: null,
  };
  const read = await desk.read(
    { formats: looked.value.map(({ format }) => format), mapping },
    () => undefined,
  );
  if (read.ok && read.value.summary.rows !== read.value.files.reduce((sum, { file }) => sum + file.rows, 0))
    throw new Error('only a part of the list was counted');
  return read.ok;
}

/** A third of a real list: what is measured is the reader, not how long a list is. */
const shortLists = (): Uint8Array[] =>
  filesIn('sampling/fixtures/police-uk', '.csv').map((bytes) => bytes.slice(0, 20_000));

const workbookList = (): Uint8Array =>
  exportXlsx([
    {
      name: 'Crimes',
      columns: ['Crime ID', 'Month', 'Crime type'].map((title) => ({ title, width: 20 })),
      rows: Array.from({ length: 40 }, (_, row) => [`c${row}`, '2017-02', 'Stalking']),
    },
  ]);

const SETTINGS = policeDraw(4, 2);

const certifiedList = (): File => new File([shortLists()[0]?.slice() ?? new Uint8Array()], 'list.csv');

/** A certificate as the app writes it, of a draw from the list above. */
async function certificate(): Promise<Uint8Array> {
  const desk = openFrameDesk();
  const looked = await desk.look({ files: [certifiedList()], choices: [] });
  if (!looked.ok) throw new Error(looked.failure.kind);
  const mapping: ColumnMapping = looked.value[0]?.mapping ?? { reference: 0, recordedOn: 1, offence: 9 };
  const formats = looked.value.map(({ format }) => format);
  const read = await desk.read({ formats, mapping }, () => undefined);
  if (!read.ok) throw new Error(read.failure.kind);
  const { sha256, columns, summary, files } = read.value;
  const drawn = await desk.draw({ settings: SETTINGS, frameSha256: sha256 }, () => undefined);
  if (!drawn.ok) throw new Error(drawn.failure.kind);
  const { counts, result, resultSha256, rows } = drawn.value;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const caseFiles = caseFilesOf('d', result, byRow, SETTINGS, { force: 'Kent', referencesInUse: [] });
  const source = {
    files: files.map(({ file }) => ({ ...file, blob: 'b' })),
    sha256,
    columns,
    mapping,
    rows: summary.rows,
  };
  const draw = { frame: 'f', title: 'Draw 1', settings: SETTINGS, counts, resultSha256, drawnAt: 0 };
  return utf8(
    certificateText(certificateOf(draw, { source, importedAt: 0 }, caseFiles, '2026-01-01T00:00:00.000Z')),
  );
}

const EARLIER = { question: 'preventing-crime', source: '', inspectionYear: 2017 };

/** Lists of forces and of crimes. */
export const LISTS: readonly Importer[] = [
  {
    name: 'list as text',
    share: 15,
    real: () => [...shortLists(), ...filesIn('sampling/fixtures', '.csv')],
    read: (bytes) => readList(bytes, 'list.csv'),
  },
  {
    name: 'list as workbook',
    share: 15,
    real: () => [workbookList(), ...filesIn('review/xlsform/fixtures', '.xlsx')],
    read: (bytes) => readList(bytes, 'list.xlsx'),
  },
  {
    name: 'certificate of a draw, checked',
    share: 6,
    real: async () => [await certificate()],
    read: async (bytes) => {
      const read = readCertificate(textOf(bytes));
      if (!read.ok) return false;
      const sources = { kept: [], files: [certifiedList()] };
      const checked = await openFrameDesk().check({ certificate: read.value, sources }, () => undefined);
      return checked.ok && checked.value.matches;
    },
  },
  {
    name: 'list of earlier areas for improvement',
    share: 5,
    real: () => [
      utf8(
        'Question,Area for improvement,Report,Year\nQ3,The force should improve its forms.,PEEL Effectiveness 2015,2015\nPreventing crime,"The force should listen, and say so.",PEEL Effectiveness 2016,2016\n',
      ),
    ],
    read: async (bytes) => {
      const file = await readTableFile(new File([bytes.slice()], 'afis.csv'), 500);
      if (!file.ok) return false;
      const { table } = file.value;
      const read = readEarlierAfis(table, guessAfiColumns(table), EARLIER, peel2017, []);
      return read.refused.length === 0;
    },
  },
  {
    name: 'data series',
    share: 5,
    real: () => filesIn('evidence/fixtures', '.csv'),
    read: async (bytes) => {
      const file = await readTableFile(new File([bytes.slice()], 'series.csv'), 200);
      if (!file.ok) return false;
      const read = readSeries(file.value.table, guessSeriesColumns(file.value.table));
      if (read.values.some(({ value }) => value !== null && !Number.isFinite(value)))
        throw new Error('a value that is no number was read');
      return read.refused.length === 0;
    },
  },
];
