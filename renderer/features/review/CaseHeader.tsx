import { patch } from '@data/change';
import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Chip, Group, Text, Title } from '@mantine/core';
import type { CaseFlag } from '@shared/framework/framework';
import { offenceLabel } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import { flagsLabel } from '@shared/review/review-labels';
import { writeDay } from '@shared/text/day';
import classes from './ReviewRoom.module.css';

interface Props {
  caseFile: Row<'caseFile'>;
  isReadOnly: boolean;
  onEscalate: () => void;
}

/** Which file this is, and what is special about the victim. */
export function CaseHeader({ caseFile, isReadOnly, onEscalate }: Props) {
  const framework = useFramework();
  const workspace = useWorkspace();
  const setFlags = (flags: CaseFlag[]) =>
    void workspace.commit({
      label: `Change the flags of ${caseFile.reference}`,
      changes: [patch('caseFile', caseFile.id, { flags })],
    });
  return (
    <header className={classes.caseHeader}>
      <div className={classes.caseTitle}>
        <Title order={1}>{caseFile.reference}</Title>
        <Text>
          {offenceLabel(framework, caseFile.offenceType)}
          {caseFile.recordedOn !== '' && <>, recorded {writeDay(caseFile.recordedOn)}</>}
        </Text>
        <Button variant="outline" color="red" size="compact-sm" className={classes.risk} onClick={onEscalate}>
          Someone may be at risk now
        </Button>
      </div>
      {isReadOnly ? (
        <Text c="dimmed">{flagsLabel(framework, caseFile) || 'No flags'}</Text>
      ) : (
        <Chip.Group multiple value={caseFile.flags} onChange={setFlags}>
          <Group gap={6} role="group" aria-label="Flags of this case file">
            {framework.caseFlags.map((flag) => (
              <Chip key={flag.id} value={flag.id} size="xs">
                {flag.label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
    </header>
  );
}
