import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Table, Title } from '@mantine/core';
import type { CountQuery } from '@shared/review/count-query';
import type { Instrument } from '@shared/review/instrument';
import { writeInterval } from '@shared/review/interval';
import { countByFlag, countByOffenceType, type GroupLine, type ResultLine } from '@shared/review/results';
import { useMemo } from 'react';
import { AnswerBar } from './AnswerBar';
import { ComparePanel } from './ComparePanel';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';
import { NumberButton } from './ResultsTable';

interface Props {
  instrument: Instrument;
  criterion: string;
  lines: ResultLine[];
  onOpen: (behind: Behind) => void;
}

/** One criterion, broken down by offence type and by flag. */
export function GroupsPanel({ instrument, criterion, lines, onOpen }: Props) {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const query: CountQuery = useMemo(
    () => ({
      instrumentId: instrument.id,
      instrumentVersion: instrument.version,
      criterion,
      answers: ['yes'],
      subset: {},
    }),
    [instrument, criterion],
  );
  const offences = useMemo(
    () => countByOffenceType(snapshot, query, framework),
    [snapshot, query, framework],
  );
  const flags = useMemo(() => countByFlag(snapshot, query, framework), [snapshot, query, framework]);
  const line = lines.find((one) => one.criterion === criterion);
  return (
    <section className={classes.groups} aria-label="By offence and flag">
      <Title order={2}>
        {line?.number}. {line?.text}
      </Title>
      <div className={classes.pair}>
        <GroupTable title="By offence" lines={offences} onOpen={onOpen} />
        <GroupTable title="By flag" lines={flags} onOpen={onOpen} note="A file can carry several flags." />
      </div>
      <ComparePanel query={query} onOpen={onOpen} />
    </section>
  );
}

interface TableProps {
  title: string;
  lines: GroupLine[];
  note?: string;
  onOpen: (behind: Behind) => void;
}

function GroupTable({ title, lines, note, onOpen }: TableProps) {
  return (
    <Table className={classes.table}>
      <Table.Caption>{note === undefined ? title : `${title}. ${note}`}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">
            {title.replace('By ', '').replace(/^./, (first) => first.toUpperCase())}
          </Table.Th>
          <Table.Th scope="col">Share</Table.Th>
          <Table.Th scope="col">Yes</Table.Th>
          <Table.Th scope="col">95% interval</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ id, label, count, interval }) => {
          const [n, d] = [count.numerator.length, count.denominator.length];
          const shown = count.notShown.length;
          return (
            <Table.Tr key={id}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td>
                <AnswerBar yes={n} notShown={shown} no={d - n - shown} />
              </Table.Td>
              <Table.Td>
                <NumberButton
                  label={`${n} of ${d}`}
                  onClick={() => onOpen({ title: `${label}: ${n} of ${d}`, files: count.denominator })}
                />
              </Table.Td>
              <Table.Td className={classes.quiet}>
                {interval === null ? '–' : writeInterval(interval)}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
