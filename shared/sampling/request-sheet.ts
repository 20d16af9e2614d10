import type { Sheet } from '@shared/export/scores/sheet';
import type { CaseFile } from '@shared/inspection/entities';
import type { StratumLabel } from './draw-problems';
import { recordedOnInWords } from './recorded-on';

/**
 * The list with which the force is asked for the files: our reference beside the force's own. It holds crime
 * references and goes to the force only.
 * @param caseFiles those to ask for; eliminated ones are left out
 */
export function requestSheet(caseFiles: readonly CaseFile[], label: StratumLabel): Sheet {
  const asked = caseFiles
    .filter(({ standing }) => standing === 'drawn')
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
  return {
    name: 'Files to ask for',
    columns: [
      { title: 'Our reference', width: 16 },
      { title: 'Crime reference', width: 40 },
      { title: 'Recorded', width: 20 },
      { title: 'Sampled as', width: 32 },
    ],
    rows: asked.map((file) => [
      file.reference,
      file.crimeReference,
      recordedOnInWords(file.recordedOn),
      label(file.stratum),
    ]),
  };
}
