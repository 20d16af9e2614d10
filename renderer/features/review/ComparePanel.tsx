import { useFramework } from '@data/useInspection';
import { useReadable } from '@data/useReadable';
import { Group, Select, Title } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import type { CountQuery, Subset } from '@shared/review/count-query';
import { compareSubsets } from '@shared/review/results';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { NumberButton } from './CountOf';
import { GroupBar } from './GroupBar';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';

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
  const { snapshot } = useReadable();
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
      <ul className={classes.chartLines}>
        <GroupBar line={comparison.a} onOpen={onOpen} />
        <GroupBar line={comparison.b} onOpen={onOpen} />
      </ul>
      {comparison.intervalsOverlap && (
        <StatusMark meaning="attention">
          The intervals overlap: the difference may be chance. Do not write that one group fares better.
        </StatusMark>
      )}
      {comparison.shared.length > 0 && (
        <StatusMark meaning="information">
          <NumberButton
            label={String(comparison.shared.length)}
            says={`${comparison.shared.length} in both groups`}
            onClick={() => onOpen({ title: 'In both groups', files: comparison.shared })}
          />{' '}
          {comparison.shared.length === 1 ? 'file stands' : 'files stand'} in both groups.
        </StatusMark>
      )}
    </section>
  );
}
