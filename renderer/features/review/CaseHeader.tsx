import { patch } from '@data/change';
import { memberName, useFramework, useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Chip, Group, Text, Title } from '@mantine/core';
import type { CaseFlag } from '@shared/framework/framework';
import { offenceLabel } from '@shared/framework/labels';
import type { ReviewRole, Row } from '@shared/inspection/entities';
import { flagsLabel } from '@shared/review/review-labels';
import { writeDay } from '@shared/text/day';
import { LinkAnchor } from '@ui/LinkAnchor';
import { StatusMark } from '@ui/StatusMark';
import classes from './ReviewRoom.module.css';

interface Props {
  caseFile: Row<'caseFile'>;
  role: ReviewRole;
  isReadOnly: boolean;
  onEscalate: () => void;
}

/** Which file this is, whose, and what is special about the victim. */
export function CaseHeader({ caseFile, role, isReadOnly, onEscalate }: Props) {
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
      <Standing caseFile={caseFile} role={role} />
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

/** What somebody who opens the file has to know before the first answer; nothing in the usual case. */
function Standing({ caseFile, role }: Pick<Props, 'caseFile' | 'role'>) {
  const inspection = useInspection();
  const { author } = useWorkspace();
  const open = useRows('escalation').filter(
    (record) => record.caseFile === caseFile.id && record.status === 'open',
  );
  return (
    <>
      {open.length > 0 && (
        <div>
          <StatusMark meaning="problem">
            {open.length === 1 ? 'A risk record is open.' : `${open.length} risk records are open.`}
          </StatusMark>{' '}
          <LinkAnchor to="/inspection">Tell or close on the overview</LinkAnchor>
        </div>
      )}
      {role === 'second' && (
        <StatusMark meaning="information">
          Second review, blind: the first review is shown once both are complete.
        </StatusMark>
      )}
      {role === 'primary' && caseFile.reviewer !== '' && caseFile.reviewer !== author && (
        <StatusMark meaning="information">
          This file is assigned to {memberName(inspection, caseFile.reviewer)}.
        </StatusMark>
      )}
    </>
  );
}
