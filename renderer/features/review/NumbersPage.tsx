import { useFramework } from '@data/useInspection';
import { useReadable } from '@data/useReadable';
import { Drawer, Group, SegmentedControl, Select, Text } from '@mantine/core';
import type { CaseFlag } from '@shared/framework/framework';
import type { Subset } from '@shared/review/count-query';
import type { Instrument } from '@shared/review/instrument';
import { resultsTable } from '@shared/review/results';
import { EmptyState } from '@ui/EmptyState';
import { StatusMark } from '@ui/StatusMark';
import { type ReactNode, useMemo, useState } from 'react';
import { NumberButton } from './CountOf';
import { FilesBehind } from './FilesBehind';
import { GroupsPanel } from './GroupsPanel';
import classes from './NumbersPage.module.css';
import { ResultsChart } from './ResultsChart';
import { ResultsTable } from './ResultsTable';
import { SaveNumbers } from './SaveNumbers';

/** The files behind a number that somebody clicked. */
export interface Behind {
  title: string;
  files: readonly string[];
}

/** Every criterion by answer; every number opens its files. */
export function NumbersPage({ instrument, versions }: { instrument: Instrument; versions: ReactNode }) {
  const framework = useFramework();
  const { snapshot, blind } = useReadable();
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const [flag, setFlag] = useState('');
  const [offenceType, setOffenceType] = useState('');
  const [criterion, setCriterion] = useState('overall');
  const [behind, setBehind] = useState<Behind | null>(null);
  const subset: Subset = useMemo(
    () => ({ ...(flag !== '' && { flag: flag as CaseFlag }), ...(offenceType !== '' && { offenceType }) }),
    [flag, offenceType],
  );
  const lines = useMemo(() => resultsTable(snapshot, instrument, subset), [snapshot, instrument, subset]);
  const counted = [...new Set(lines.flatMap(({ denominator }) => denominator))];
  const leftOut = [...new Set(lines.flatMap(({ otherVersions }) => otherVersions))];
  const Results = look === 'chart' ? ResultsChart : ResultsTable;
  return (
    <div className={classes.page}>
      <Group align="flex-end" className={classes.filters}>
        {versions}
        <Select
          label="Files flagged"
          w="11.5rem"
          placeholder="All files"
          clearable
          value={flag === '' ? null : flag}
          onChange={(value) => setFlag(value ?? '')}
          data={framework.caseFlags.map(({ id, label }) => ({ value: id, label }))}
        />
        <Select
          label="Offence"
          w="11.5rem"
          placeholder="All offences"
          clearable
          value={offenceType === '' ? null : offenceType}
          onChange={(value) => setOffenceType(value ?? '')}
          data={framework.offenceTypes.map(({ id, label }) => ({ value: id, label }))}
        />
        <Text c="dimmed" aria-live="polite">
          <NumberButton
            label={String(counted.length)}
            says={`${counted.length} reviewed files`}
            onClick={() => setBehind({ title: 'Reviewed files', files: counted })}
          />{' '}
          reviewed {counted.length === 1 ? 'file' : 'files'}
          {leftOut.length > 0 && (
            <>
              {'; '}
              <NumberButton
                label={String(leftOut.length)}
                says={`${leftOut.length} on another version`}
                onClick={() => setBehind({ title: 'Reviewed on another version', files: leftOut })}
              />{' '}
              reviewed on another version of the checklist, left out
            </>
          )}
        </Text>
        <SegmentedControl
          aria-label="How the numbers are shown"
          value={look}
          onChange={setLook}
          data={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <SaveNumbers instrument={instrument} />
      </Group>
      {blind.length > 0 && (
        <StatusMark meaning="information">
          {blind.length === 1 ? '1 file that you review' : `${blind.length} files that you review`} blind{' '}
          {blind.length === 1 ? 'is' : 'are'} left out of your numbers until both reviews are complete.
        </StatusMark>
      )}
      {counted.length === 0 ? (
        <EmptyState>Numbers appear here as reviews are completed.</EmptyState>
      ) : (
        <>
          <Results lines={lines} chosen={criterion} onChoose={setCriterion} onOpen={setBehind} />
          <GroupsPanel instrument={instrument} criterion={criterion} lines={lines} onOpen={setBehind} />
        </>
      )}
      <Drawer opened={behind !== null} onClose={() => setBehind(null)} position="right" title={behind?.title}>
        {behind !== null && <FilesBehind files={behind.files} />}
      </Drawer>
    </div>
  );
}
