import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Group, Select, Title } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import type { CountQuery, Subset } from '@shared/review/count-query';
import { writeInterval } from '@shared/review/interval';
import { compareSubsets, type GroupLine } from '@shared/review/results';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { AnswerBar } from './AnswerBar';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';
import { NumberButton } from './ResultsTable';

interface Props {
  query: CountQuery;
  onOpen: (behind: Behind) => void;
}

function subsetsOf(framework: Framework): { value: string; label: string; subset: Subset }[] {
  return [
    { value: 'all', label: 'All files', subset: {} },
    ...framework.caseFlags.map(({ id, label }) => ({
      value: `flag:${id}`,
      label,
      subset: { flag: id },
    })),
    ...framework.offenceTypes.map(({ id, label }) => ({
      value: `offence:${id}`,
      label,
      subset: { offenceType: id },
    })),
  ];
}

/** Two subsets side by side, with a warning where the samples are too small to tell them apart. */
export function ComparePanel({ query, onOpen }: Props) {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const subsets = subsetsOf(framework);
  const [one, setOne] = useState('all');
  const [other, setOther] = useState(subsets[1]?.value ?? 'all');
  const [a, b] = [one, other].map((value) => subsets.find((subset) => subset.value === value) ?? subsets[0]);
  if (a === undefined || b === undefined) return null;
  const comparison = compareSubsets(snapshot, query, a, b);
  const data = subsets.map(({ value, label }) => ({ value, label }));
  return (
    <section className={classes.compare} aria-label="Compare two groups">
      <Title order={3}>Compare two groups</Title>
      <Group align="flex-end">
        <Select
          label="One group"
          data={data}
          value={one}
          allowDeselect={false}
          onChange={(value) => setOne(value ?? 'all')}
        />
        <Select
          label="Other group"
          data={data}
          value={other}
          allowDeselect={false}
          onChange={(value) => setOther(value ?? 'all')}
        />
      </Group>
      <Side line={comparison.a} onOpen={onOpen} />
      <Side line={comparison.b} onOpen={onOpen} />
      {comparison.intervalsOverlap && (
        <StatusMark meaning="attention">
          The intervals overlap: the difference may be chance. Do not write that one group fares better.
        </StatusMark>
      )}
      {comparison.shared.length > 0 && (
        <StatusMark meaning="information">
          {comparison.shared.length} {comparison.shared.length === 1 ? 'file stands' : 'files stand'} in both
          groups.
        </StatusMark>
      )}
    </section>
  );
}

function Side({ line, onOpen }: { line: GroupLine; onOpen: (behind: Behind) => void }) {
  const { numerator, denominator, notShown } = line.count;
  const [n, d] = [numerator.length, denominator.length];
  return (
    <div className={classes.side}>
      <span>{line.label}</span>
      <AnswerBar yes={n} notShown={notShown.length} no={d - n - notShown.length} />
      <NumberButton
        label={`${n} of ${d}`}
        onClick={() => onOpen({ title: `${line.label}: ${n} of ${d}`, files: denominator })}
      />
      <span className={classes.quiet}>{line.interval === null ? '–' : writeInterval(line.interval)}</span>
    </div>
  );
}
