import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Stack } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { toldWords } from '@shared/review/escalation';
import { LinkAnchor } from '@ui/LinkAnchor';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { CloseEscalation } from './CloseEscalation';
import { TellForce } from './TellForce';

type Asked = { what: 'told' | 'close'; id: string } | null;

/** Somebody may be at risk now: stays on the front page until it is closed. */
export function Escalations({ open }: { open: readonly Row<'escalation'>[] }) {
  const workspace = useWorkspace();
  const [asked, setAsked] = useState<Asked>(null);
  if (open.length === 0) return null;
  const referenceOf = ({ caseFile }: Row<'escalation'>) =>
    workspace.row('caseFile', caseFile)?.reference ?? 'a case file';
  const chosen = open.find(({ id }) => id === asked?.id);
  const done = () => setAsked(null);
  return (
    <Stack gap="xs" mb="lg">
      {open.map((record) => (
        <Message
          key={record.id}
          meaning="problem"
          title={`Someone may be at risk: ${referenceOf(record)}`}
          action={
            <Group gap="md">
              {record.toldAt === null && (
                <Button
                  size="compact-sm"
                  onClick={() => setAsked({ what: 'told', id: record.id })}
                  aria-label={`Say who was told about ${referenceOf(record)}`}
                >
                  Say who was told
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setAsked({ what: 'close', id: record.id })}
                aria-label={`Close the record about ${referenceOf(record)}`}
              >
                Close the record
              </Button>
              <LinkAnchor
                to="/inspection/review/$caseFileId"
                params={{ caseFileId: record.caseFile }}
                search={{}}
              >
                Open the case file
              </LinkAnchor>
            </Group>
          }
        >
          {record.what} {toldWords(record)}
        </Message>
      ))}
      {chosen !== undefined && asked?.what === 'told' && (
        <TellForce record={chosen} reference={referenceOf(chosen)} onClose={done} />
      )}
      {chosen !== undefined && asked?.what === 'close' && (
        <CloseEscalation record={chosen} reference={referenceOf(chosen)} onClose={done} />
      )}
    </Stack>
  );
}
