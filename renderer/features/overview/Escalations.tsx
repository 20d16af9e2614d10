import { useWorkspace } from '@data/useWorkspace';
import { Stack } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';
import { Link } from '@tanstack/react-router';
import { Message } from '@ui/Message';

/** Somebody may be at risk now: stays on the front page until it is closed. */
export function Escalations({ open }: { open: readonly Row<'escalation'>[] }) {
  const workspace = useWorkspace();
  if (open.length === 0) return null;
  return (
    <Stack gap="xs" mb="lg">
      {open.map(({ id, caseFile, what, toldWhom, toldAt }) => (
        <Message
          key={id}
          meaning="problem"
          title={`Someone may be at risk: ${workspace.row('caseFile', caseFile)?.reference ?? 'a case file'}`}
          action={
            <Link to="/inspection/review/$caseFileId" params={{ caseFileId: caseFile }}>
              Open the case file
            </Link>
          }
        >
          {what}{' '}
          {toldAt === null || toldWhom === ''
            ? 'The force has not been told yet. Tell it today.'
            : `${toldWhom} was told on ${writeInstant(toldAt)}.`}
        </Message>
      ))}
    </Stack>
  );
}
