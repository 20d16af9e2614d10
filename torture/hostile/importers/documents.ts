import { readArchive } from '@shared/archive/read-archive';
import { smallArchive, smallContent } from '@shared/archive/testing/small-archive';
import { exportDocx } from '@shared/export/docx/export-docx';
import { readTemplate } from '@shared/export/docx/template/read-template';
import { readReturnedDocx } from '@shared/export/returned/read-returned-docx';
import { REPORT, SECTION } from '@shared/export/testing/section-for-tests';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { openForm } from '@shared/review/xlsform/open-form';
import { readXlsform } from '@shared/review/xlsform/read-xlsform';
import { notesAsProject } from '@shared/themes/refi/notes-as-project';
import { type ReadRefi, readCodebook, readProject } from '@shared/themes/refi/read-refi';
import { writeCodebook, writeProject } from '@shared/themes/refi/write-refi';
import { strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { withinTime } from '../../../renderer/data/within-time';
import { filesIn, type Importer } from './importer';

const codedNotes = () => notesAsProject(exampleSnapshot(), peel2017);

/** A document of ours as Word saves it when it is asked for a template. */
async function template(): Promise<Uint8Array> {
  const parts = unzipSync(await exportDocx(SECTION));
  const types = new TextDecoder().decode(parts['[Content_Types].xml']);
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(types.replace('document.main+xml', 'template.main+xml')),
  });
}

function checkProject({ project }: ReadRefi): void {
  for (const { text, selections } of project.sources)
    if (selections.some(({ from, to }) => from < 0 || from >= to || to > text.length))
      throw new Error('a coded passage lies outside its text');
}

/** Archives, forms, documents and coded notes that other programs wrote. */
export const DOCUMENTS: readonly Importer[] = [
  {
    name: 'open archive',
    share: 16,
    real: () => [smallArchive(), smallArchive({ ...smallContent(), snapshot: exampleSnapshot() })],
    read: (bytes) => {
      const read = readArchive(bytes);
      if (read.ok && read.value.snapshot.inspection.length !== 1)
        throw new Error('a part of an archive was read');
      return read.ok;
    },
  },
  {
    name: 'checklist as XLSForm',
    share: 12,
    real: () => filesIn('review/xlsform/fixtures', '.xlsx'),
    read: async (bytes) => {
      const opened = openForm(bytes, 'form.xlsx');
      if (!opened.ok) return false;
      // What the reader of workbooks throws is caught in the worker and said as "cannot be read".
      const sheets = await withinTime(4500, readWorkbook(Buffer.from(opened.value))).catch(() => null);
      if (sheets === null) return false;
      return readXlsform(
        sheets.map(({ sheet, data }) => ({ name: sheet, rows: Array.isArray(data) ? data : [] })),
        'form.xlsx',
      ).ok;
    },
  },
  {
    name: 'document that came back',
    share: 10,
    real: async () => [await exportDocx(SECTION), await exportDocx(REPORT)],
    read: (bytes) => readReturnedDocx(bytes).ok,
  },
  {
    name: 'template of the house',
    share: 6,
    real: async () => [await template(), await exportDocx(REPORT)],
    read: async (bytes) => {
      const house = readTemplate(bytes);
      if (!house.ok) return false;
      // What was taken from it goes into a document that has to open.
      const made = unzipSync(await exportDocx(SECTION, { template: house.value }));
      if (made['word/document.xml'] === undefined) throw new Error('a document without its text was made');
      return true;
    },
  },
  {
    name: 'code book (.qdc)',
    share: 4,
    real: () => [writeCodebook(codedNotes().codes)],
    read: (bytes) => readCodebook(bytes).ok,
  },
  {
    name: 'coded notes (.qdpx)',
    share: 6,
    real: () => [writeProject(codedNotes())],
    read: (bytes) => {
      const read = readProject(bytes);
      if (read.ok) checkProject(read.value);
      return read.ok;
    },
  },
];
