import { Table } from '@mantine/core';
import { writeInterval } from '@shared/review/interval';
import type { ResultLine } from '@shared/review/results';
import { AnswerBar } from './AnswerBar';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';

interface Props {
  lines: ResultLine[];
  chosen: string;
  onChoose: (criterion: string) => void;
  onOpen: (behind: Behind) => void;
}

/** One row a criterion: a bar to look at, n of d to quote, and the interval that says how little a small sample tells. */
export function ResultsTable({ lines, chosen, onChoose, onOpen }: Props) {
  return (
    <Table className={classes.table} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Criterion</Table.Th>
          <Table.Th scope="col" className={classes.barColumn}>
            Answers
          </Table.Th>
          <Table.Th scope="col">Yes</Table.Th>
          <Table.Th scope="col">95% interval</Table.Th>
          <Table.Th scope="col">No</Table.Th>
          <Table.Th scope="col">Not shown</Table.Th>
          <Table.Th scope="col">Left out</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => {
          const of = line.denominator.length;
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
                <AnswerBar yes={line.yes.length} no={line.no.length} notShown={line.notShown.length} />
              </Table.Td>
              <Table.Td>
                <NumberButton label={`${line.yes.length} of ${of}`} onClick={() => open(line.yes, 'yes')} />
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

/** A number that opens the files behind it. */
export function NumberButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.number} onClick={onClick}>
      {label}
    </button>
  );
}
