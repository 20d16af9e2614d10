import { useFramework } from '@data/useInspection';
import { useReadable } from '@data/useReadable';
import { Text, Title } from '@mantine/core';
import type { CountQuery } from '@shared/review/count-query';
import type { Instrument } from '@shared/review/instrument';
import { countByFlag, countByOffenceType, type GroupLine, type ResultLine } from '@shared/review/results';
import { useMemo } from 'react';
import { ComparePanel } from './ComparePanel';
import { GroupBar } from './GroupBar';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';

interface Props {
  instrument: Instrument;
  criterion: string;
  lines: ResultLine[];
  onOpen: (behind: Behind) => void;
}

/** One criterion, broken down by offence type and by flag. */
export function GroupsPanel({ instrument, criterion, lines, onOpen }: Props) {
  const framework = useFramework();
  const { snapshot } = useReadable();
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
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      {note !== undefined && <Text c="dimmed">{note}</Text>}
      <ul className={classes.chartLines}>
        {lines.map((line) => (
          <GroupBar key={line.id} line={line} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
