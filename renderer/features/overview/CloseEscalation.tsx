import { patch } from '@data/change';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { closingProblem, toldWords } from '@shared/review/escalation';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { Message } from '@ui/Message';
import { useState } from 'react';

interface Props {
  record: Row<'escalation'>;
  reference: string;
  onClose: () => void;
}

/** Takes a record off the front page, with the reason; the record itself stays. */
export function CloseEscalation({ record, reference, onClose }: Props) {
  const workspace = useWorkspace();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState('');
  function close() {
    const wrong = closingProblem(because);
    if (wrong !== '') return setProblem(wrong);
    const closed = {
      status: 'closed' as const,
      closedBecause: because.trim(),
      closedAt: Date.now(),
      closedBy: workspace.author,
    };
    void workspace.commit({
      label: `Close the risk record about ${reference}`,
      changes: [patch('escalation', record.id, closed)],
    });
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={`Close the record about ${reference}`}>
      <Stack>
        <Text>{record.what}</Text>
        {record.toldAt === null ? (
          <Message meaning="attention" title="Nobody at the force has been told.">
            Close the record only if there is no risk after all.
          </Message>
        ) : (
          <Text c="dimmed">{toldWords(record)}</Text>
        )}
        <GrowingTextarea
          label="What came of it"
          data-autofocus
          minRows={2}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
          error={problem === '' ? undefined : problem}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it open
          </Button>
          <Button onClick={close}>Close the record</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
