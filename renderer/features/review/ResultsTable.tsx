import { Table } from '@mantine/core';
import { writeInterval } from '@shared/review/interval';
import type { ResultLine } from '@shared/review/results';
import { CountOf, NumberButton } from './CountOf';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';

interface Props {
  lines: ResultLine[];
  chosen: string;
  onChoose: (criterion: string) => void;
  onOpen: (behind: Behind) => void;
}

/** One row a criterion: n of d to quote, the interval that says how little a small sample tells, and what was left out. */
export function ResultsTable({ lines, chosen, onChoose, onOpen }: Props) {
  return (
    <Table className={classes.table} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Criterion</Table.Th>
          <Table.Th scope="col">Yes</Table.Th>
          <Table.Th scope="col">95% interval</Table.Th>
          <Table.Th scope="col">No</Table.Th>
          <Table.Th scope="col">Not shown</Table.Th>
          <Table.Th scope="col">Left out</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => {
          const open = (files: string[], what: string) =>
            onOpen({ title: `${line.number}. ${line.text}: ${what}`, files });
          return (
            <Table.Tr key={line.criterion} data-chosen={line.criterion === chosen}>
              <Table.Th scope="row" className={classes.criterion}>
                <button
                  type="button"
                  aria-pressed={line.criterion === chosen}
                  onClick={() => onChoose(line.criterion)}
                >
                  {line.number}. {line.text}
                </button>
              </Table.Th>
              <Table.Td>
                <CountOf
                  n={line.yes.length}
                  d={line.denominator.length}
                  what="yes"
                  onOpenCounted={() => open(line.yes, 'yes')}
                  onOpenAll={() => open(line.denominator, 'all that are counted')}
                />
              </Table.Td>
              <Table.Td className={classes.quiet}>
                {line.interval === null ? '–' : writeInterval(line.interval)}
              </Table.Td>
              <Table.Td>
                <NumberButton label={String(line.no.length)} onClick={() => open(line.no, 'no')} />
              </Table.Td>
              <Table.Td>
                <NumberButton
                  label={String(line.notShown.length)}
                  onClick={() => open(line.notShown, 'the file does not show it')}
                />
              </Table.Td>
              <Table.Td>
                <NumberButton
                  label={String(line.notApplicable.length + line.notAsked.length)}
                  onClick={() => open([...line.notApplicable, ...line.notAsked], 'does not apply')}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
