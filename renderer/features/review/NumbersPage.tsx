import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Drawer, Group, Select, Text } from '@mantine/core';
import type { CaseFlag } from '@shared/framework/framework';
import type { Subset } from '@shared/review/count-query';
import type { Instrument } from '@shared/review/instrument';
import { resultsTable } from '@shared/review/results';
import { EmptyState } from '@ui/EmptyState';
import { type ReactNode, useMemo, useState } from 'react';
import { FilesBehind } from './FilesBehind';
import { GroupsPanel } from './GroupsPanel';
import classes from './NumbersPage.module.css';
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
  const snapshot = useSnapshot();
  const [flag, setFlag] = useState('');
  const [offenceType, setOffenceType] = useState('');
  const [criterion, setCriterion] = useState('overall');
  const [behind, setBehind] = useState<Behind | null>(null);
  const subset: Subset = useMemo(
    () => ({ ...(flag !== '' && { flag: flag as CaseFlag }), ...(offenceType !== '' && { offenceType }) }),
    [flag, offenceType],
  );
  const lines = useMemo(() => resultsTable(snapshot, instrument, subset), [snapshot, instrument, subset]);
  const counted = new Set(lines.flatMap(({ denominator }) => denominator)).size;
  const leftOut = new Set(lines.flatMap(({ otherVersions }) => otherVersions)).size;
  return (
    <div className={classes.page}>
      <Group align="flex-end" className={classes.filters}>
        {versions}
        <Select
          label="Files flagged"
          placeholder="All files"
          clearable
          value={flag === '' ? null : flag}
          onChange={(value) => setFlag(value ?? '')}
          data={framework.caseFlags.map(({ id, label }) => ({ value: id, label }))}
        />
        <Select
          label="Offence"
          placeholder="All offences"
          clearable
          value={offenceType === '' ? null : offenceType}
          onChange={(value) => setOffenceType(value ?? '')}
          data={framework.offenceTypes.map(({ id, label }) => ({ value: id, label }))}
        />
        <Text c="dimmed" aria-live="polite">
          {counted} reviewed {counted === 1 ? 'file' : 'files'}
          {leftOut > 0 && `; ${leftOut} reviewed on another version of the checklist, left out`}
        </Text>
        <SaveNumbers instrument={instrument} />
      </Group>
      {counted === 0 ? (
        <EmptyState>Numbers appear here as reviews are completed.</EmptyState>
      ) : (
        <>
          <ResultsTable lines={lines} chosen={criterion} onChoose={setCriterion} onOpen={setBehind} />
          <GroupsPanel instrument={instrument} criterion={criterion} lines={lines} onOpen={setBehind} />
        </>
      )}
      <Drawer opened={behind !== null} onClose={() => setBehind(null)} position="right" title={behind?.title}>
        {behind !== null && <FilesBehind files={behind.files} />}
      </Drawer>
    </div>
  );
}
