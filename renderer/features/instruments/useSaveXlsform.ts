import { useExport } from '@data/useExport';
import { useFramework } from '@data/useInspection';
import { exportXlsx } from '@shared/export/scores/export-xlsx';
import type { Instrument } from '@shared/review/instrument';
import { toXlsform } from '@shared/review/xlsform/to-xlsform';

/** Saves a checklist as an XLSForm workbook. */
export function useSaveXlsform() {
  const framework = useFramework();
  const { said, save } = useExport();
  return {
    said,
    save: (instrument: Instrument) =>
      save(
        `${instrument.title}, version ${instrument.version}.xlsx`,
        exportXlsx(toXlsform(instrument, framework)),
      ),
  };
}
