import { Table, Text } from '@mantine/core';
import type { Agreement, AgreementReport } from '@shared/review/agreement';
import { writeCoefficient } from '@shared/review/agreement-words';
import type { Instrument } from '@shared/review/instrument';
import { writeInterval } from '@shared/review/interval';
import { MeaningShape } from '@ui/MeaningShape';
import { Fragment } from 'react';
import { NumberButton } from './CountOf';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';

interface Props {
  report: AgreementReport;
  instrument: Instrument;
  onOpen: (behind: Behind) => void;
}

/** Percentage, Cohen's kappa and Gwet's AC1, each with its interval; low kappas are explained where they mislead. */
export function AgreementTable({ report, instrument, onOpen }: Props) {
  const named = new Map(instrument.criteria.map(({ id, number, text }) => [id, `${number}. ${text}`]));
  const lines: { label: string; agreement: Agreement }[] = [
    { label: instrument.overall.text, agreement: report.overall },
    { label: 'All answers together', agreement: report.all },
    ...report.criteria.map((agreement) => ({
      label: named.get(agreement.criterion) ?? agreement.criterion,
      agreement,
    })),
  ];
  return (
    <>
      <Text c="dimmed">
        <NumberButton
          label={String(report.files.length)}
          says={`${report.files.length} reviewed twice`}
          onClick={() => onOpen({ title: 'Reviewed twice', files: report.files })}
        />{' '}
        {report.files.length === 1 ? 'file' : 'files'} reviewed twice. Pairs with “not applicable” are left
        out; agreement on whether a criterion applies stands by itself.
      </Text>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">Agreed (95%)</Table.Th>
            <Table.Th scope="col">Differ</Table.Th>
            <Table.Th scope="col">Kappa (95%)</Table.Th>
            <Table.Th scope="col">AC1 (95%)</Table.Th>
            <Table.Th scope="col">Applies</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ label, agreement }) => (
            <Fragment key={agreement.criterion}>
              <Table.Tr className={agreement.explanation === '' ? undefined : classes.explained}>
                <Table.Th scope="row" className={classes.criterion}>
                  {label}
                </Table.Th>
                <Table.Td className={classes.countOf}>
                  {share(agreement.percentage)}
                  <Interval
                    words={agreement.percentage.interval && writeInterval(agreement.percentage.interval)}
                  />
                </Table.Td>
                <Table.Td>
                  {agreement.criterion === 'all' ? (
                    ''
                  ) : (
                    <NumberButton
                      label={String(agreement.differing.length)}
                      says={`${agreement.differing.length} differ`}
                      onClick={() =>
                        onOpen({ title: `${label}: the two differ`, files: agreement.differing })
                      }
                    />
                  )}
                </Table.Td>
                {[agreement.kappa, agreement.ac1].map(({ value, interval }, at) => (
                  <Table.Td key={at === 0 ? 'kappa' : 'ac1'} className={classes.countOf}>
                    {writeCoefficient(value)}
                    <Interval
                      words={
                        interval &&
                        `${writeCoefficient(interval.lower)} to ${writeCoefficient(interval.upper)}`
                      }
                    />
                  </Table.Td>
                ))}
                <Table.Td className={classes.quiet}>{share(agreement.applicability)}</Table.Td>
              </Table.Tr>
              {agreement.explanation !== '' && (
                <Table.Tr>
                  <Table.Td colSpan={6}>
                    <Text size="sm" className={classes.explanation}>
                      <MeaningShape meaning="information" size={14} />
                      {agreement.explanation}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function share({ agreed, of, value }: Agreement['percentage']): string {
  return value === null ? '–' : `${agreed} of ${of} (${(100 * value).toFixed(1)}%)`;
}

/** Below the figure it belongs to. */
function Interval({ words }: { words: string | null }) {
  return words !== null && <div className={classes.quiet}>{words}</div>;
}
