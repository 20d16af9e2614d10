import { patch } from '@data/change';
import { useRows, useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Badge, Button, Group, Paper } from '@mantine/core';
import { strengthCaveats, strengthOf } from '@shared/evidence/strength';
import { signOffBlockers } from '@shared/findings/sign-off';
import type { Row } from '@shared/inspection/entities';
import { Meter } from '@ui/Meter';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { EvidenceList } from './EvidenceList';
import { FindingClaims } from './FindingClaims';
import { FindingFields } from './FindingFields';
import { FindingFigures } from './FindingFigures';
import { FindingPeople } from './FindingPeople';
import classes from './FindingsRoom.module.css';
import { removeFindingAct } from './findings-acts';
import { LinkEvidenceDialog } from './LinkEvidenceDialog';
import { STANCES } from './stances';

interface Props {
  finding: Row<'finding'>;
  number: number;
}

/** One finding: what it says, how well it stands, what is for it and what against. */
export function FindingCard({ finding, number }: Props) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const links = useRows('evidenceLink').filter((link) => link.finding === finding.id);
  const [isLinking, setLinking] = useState(false);
  const strength = strengthOf(finding, links, snapshot);
  const blockers = signOffBlockers(finding, links, snapshot);
  const isSigned = finding.status === 'signed-off';
  const sign = () =>
    void workspace.commit({
      label: isSigned ? 'Take back a sign-off' : 'Sign off a finding',
      changes: [patch('finding', finding.id, { status: isSigned ? 'open' : 'signed-off' })],
    });
  return (
    <Paper
      component="article"
      className={classes.card}
      aria-label={`Finding ${number}`}
      id={`finding-${finding.id}`}
    >
      <Group justify="space-between" className={classes.cardHead}>
        <Group gap="sm">
          <h3>Finding {number}</h3>
          <Meter level={strength.level} words={strength.words} />
          {strengthCaveats(strength).map((words) => (
            <StatusMark key={words} meaning="attention">
              {words}
            </StatusMark>
          ))}
          {isSigned && <Badge variant="light">Signed off</Badge>}
        </Group>
        <Group gap="xs">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            disabled={isSigned}
            onClick={() => void workspace.commit(removeFindingAct(workspace, finding))}
          >
            Remove
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={!isSigned && blockers.length > 0}
            onClick={sign}
          >
            {isSigned ? 'Take back sign-off' : 'Sign off'}
          </Button>
        </Group>
      </Group>
      <FindingFields finding={finding} />
      <FindingClaims finding={finding} />
      <FindingFigures finding={finding} links={links} />
      <FindingPeople finding={finding} links={links} />
      <div className={classes.columns}>
        {STANCES.map(({ stance }) => (
          <EvidenceList key={stance} finding={finding} number={number} stance={stance} links={links} />
        ))}
      </div>
      <Group justify="flex-end">
        <Button variant="default" size="compact-sm" disabled={isSigned} onClick={() => setLinking(true)}>
          Link evidence
        </Button>
      </Group>
      {!isSigned && blockers.length > 0 && (
        <ul className={classes.outcomes} aria-label="Before it can be signed off">
          {blockers.map((message) => (
            <li key={message}>
              <StatusMark meaning="attention">{message}</StatusMark>
            </li>
          ))}
        </ul>
      )}
      {isLinking && <LinkEvidenceDialog finding={finding} onClose={() => setLinking(false)} />}
    </Paper>
  );
}
