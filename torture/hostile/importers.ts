import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '@shared/archive/read-archive';
import { smallArchive, smallContent } from '@shared/archive/testing/small-archive';
import { exportDocx } from '@shared/export/docx/export-docx';
import { readReturnedDocx } from '@shared/export/returned/read-returned-docx';
import { exportXlsx } from '@shared/export/scores/export-xlsx';
import { REPORT, SECTION } from '@shared/export/testing/section-for-tests';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { checkWorkbook } from '@shared/review/xlsform/check-workbook';
import { readXlsform } from '@shared/review/xlsform/read-xlsform';
import { readCertificate } from '@shared/sampling/certificate-schema';
import type { ColumnMapping } from '@shared/sampling/frame';
import { readRecoveryKey, writeRecoveryKey } from '@shared/vault/recovery-key';
import readWorkbook from 'read-excel-file/node';
import { readManifestText, writeManifestText } from '../../electron/main/backup/manifest';
import { encodeRecord, segmentParts } from '../../electron/main/safety-log/record';
import { readKeyFileText, writeKeyFileText } from '../../electron/main/vault/key-file-copy';
import { withinTime } from '../../renderer/data/within-time';
import { openFrameDesk } from '../../renderer/features/sample/import/frame-desk';

/** One way for bytes from outside to come in: real files to start from, and what the app does with one. */
export interface Importer {
  name: string;
  /** Its part of all hostile inputs. */
  share: number;
  real: () => Promise<Uint8Array[]> | Uint8Array[];
  /** True when it was read whole, false when it was refused with a reason; anything thrown is a crash. */
  read: (bytes: Uint8Array) => Promise<boolean> | boolean;
}

const SHARED = join(import.meta.dirname, '../../shared');
const filesIn = (folder: string, ending: string): Uint8Array[] =>
  readdirSync(join(SHARED, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => new Uint8Array(readFileSync(join(SHARED, folder, name))));
const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const ID = 'ab'.repeat(16);

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

export const IMPORTERS: readonly Importer[] = [
  {
    name: 'open archive',
    share: 0.2,
    real: () => [smallArchive(), smallArchive({ ...smallContent(), snapshot: exampleSnapshot() })],
    read: (bytes) => {
      const read = readArchive(bytes);
      if (read.ok && read.value.snapshot.inspection.length !== 1)
        throw new Error('a part of an archive was read');
      return read.ok;
    },
  },
  {
    name: 'list as text',
    share: 0.15,
    real: () => [...shortLists(), ...filesIn('sampling/fixtures', '.csv')],
    read: (bytes) => readList(bytes, 'list.csv'),
  },
  {
    name: 'list as workbook',
    share: 0.15,
    real: () => [workbookList()],
    read: (bytes) => readList(bytes, 'list.xlsx'),
  },
  {
    name: 'checklist as XLSForm',
    share: 0.15,
    real: () => filesIn('review/xlsform/fixtures', '.xlsx'),
    read: async (bytes) => {
      if (checkWorkbook(bytes, 'form.xlsx') !== null) return false;
      // What the reader of workbooks throws is caught in the worker and said as "cannot be read".
      const sheets = await withinTime(4500, readWorkbook(Buffer.from(bytes))).catch(() => null);
      if (sheets === null) return false;
      return readXlsform(
        sheets.map(({ sheet, data }) => ({ name: sheet, rows: Array.isArray(data) ? data : [] })),
        'form.xlsx',
      ).ok;
    },
  },
  {
    name: 'document that came back',
    share: 0.15,
    real: async () => [await exportDocx(SECTION), await exportDocx(REPORT)],
    read: (bytes) => readReturnedDocx(bytes).ok,
  },
  {
    name: 'certificate of a draw',
    share: 0.05,
    real: () => [
      utf8(JSON.stringify({ format: 'assay-draw-certificate-1', frame: { files: [] }, settings: {} })),
    ],
    read: (bytes) => readCertificate(textOf(bytes)).ok,
  },
  {
    name: 'recovery key',
    share: 0.05,
    real: () => [utf8(writeRecoveryKey(new Uint8Array(32).fill(9)).join(' '))],
    read: (bytes) => readRecoveryKey(textOf(bytes)).ok,
  },
  {
    name: 'key file',
    share: 0.03,
    real: () => [
      utf8(
        writeKeyFileText({
          generation: 3,
          key: {
            format: 1,
            vaultId: ID,
            device: ID,
            kdf: { algorithm: 'argon2id13', operations: 3, memoryBytes: 67_108_864, salt: 'AAAA' },
            wrappedVaultKey: 'AAAA',
            inspectionKeys: { [ID]: 'AAAA' },
          },
        }),
      ),
    ],
    read: (bytes) => readKeyFileText(textOf(bytes)) !== null,
  },
  {
    name: 'manifest of a backup',
    share: 0.03,
    real: () => [
      utf8(
        writeManifestText({
          format: 1,
          number: 1,
          madeAt: 0,
          madeBy: '0.1.0',
          vaultId: ID,
          inspections: [{ id: ID, entries: 3 }],
          files: [{ path: 'vault.key', bytes: 3, sha256: 'ab'.repeat(32) }],
          unreadable: [],
        }),
      ),
    ],
    read: (bytes) => readManifestText(textOf(bytes)) !== null,
  },
  {
    name: 'safety log',
    share: 0.04,
    real: () => {
      const sealed = new Uint8Array(300).fill(5);
      const records = [1, 2, 3, 4].flatMap((seq) => {
        const { header } = encodeRecord({ device: ID, seq, sealed });
        return [header, sealed];
      });
      return [new Uint8Array(Buffer.concat(records))];
    },
    read: (bytes) => {
      let covered = 0;
      let isWhole = true;
      for (const part of segmentParts(Buffer.from(bytes))) {
        if ('from' in part) {
          isWhole = false;
          covered += part.to - part.from;
        } else covered += 72 + part.length;
      }
      if (covered !== bytes.length) throw new Error('bytes of the log are neither a record nor damage');
      return isWhole;
    },
  },
];
