import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { Subset } from '@shared/review/count-query';
import type { Instrument } from '@shared/review/instrument';
import { resultsTable } from '@shared/review/results';
import type { Cell, Sheet } from './sheet';

/** The same numbers as the results page, from the same rule, for all files and for each part of the sample. */
export function countsSheet(snapshot: Snapshot, framework: Framework, instrument: Instrument): Sheet {
  const subsets: { label: string; subset: Subset }[] = [
    { label: 'All case files', subset: {} },
    ...framework.offenceTypes.map(({ id, label }) => ({ label, subset: { offenceType: id } })),
    ...framework.caseFlags.map(({ id, label }) => ({ label, subset: { flag: id } })),
  ];
  const percent = (share: number | undefined): Cell => (share === undefined ? null : Math.round(share * 100));
  return {
    name: 'Counts',
    columns: [
      { title: 'Case files', width: 34 },
      { title: 'No.', width: 6 },
      { title: 'Criterion', width: 50 },
      { title: 'Yes (n)', width: 9 },
      { title: 'Of (d)', width: 9 },
      { title: 'No', width: 9 },
      { title: 'Not shown (in d)', width: 11 },
      { title: 'Not applicable (not in d)', width: 13 },
      { title: 'Not asked (not in d)', width: 12 },
      { title: 'Other checklist version (not in d)', width: 14 },
      { title: '95% interval from, %', width: 12 },
      { title: '95% interval to, %', width: 12 },
    ],
    rows: subsets.flatMap(({ label, subset }) =>
      resultsTable(snapshot, instrument, subset).map((line): Cell[] => [
        label,
        line.number,
        line.text,
        line.yes.length,
        line.denominator.length,
        line.no.length,
        line.notShown.length,
        line.notApplicable.length,
        line.notAsked.length,
        line.otherVersions.length,
        percent(line.interval?.lower),
        percent(line.interval?.upper),
      ]),
    ),
  };
}
