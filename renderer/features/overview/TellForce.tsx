import { patch } from '@data/change';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { toldProblem } from '@shared/review/escalation';
import { WhenField } from '@ui/WhenField';
import { useState } from 'react';

interface Props {
  record: Row<'escalation'>;
  reference: string;
  onClose: () => void;
}

/** Writes down whom at the force somebody told about a risk, and when. */
export function TellForce({ record, reference, onClose }: Props) {
  const workspace = useWorkspace();
  const [toldWhom, setToldWhom] = useState('');
  const [toldAt, setToldAt] = useState(() => Date.now());
  const [problem, setProblem] = useState('');
  function keep() {
    const wrong = toldProblem({ toldWhom, toldAt }, Date.now());
    if (wrong !== '') return setProblem(wrong);
    void workspace.commit({
      label: `Say who was told about the risk in ${reference}`,
      changes: [patch('escalation', record.id, { toldWhom: toldWhom.trim(), toldAt })],
    });
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={`Who was told about ${reference}`}>
      <Stack>
        <TextInput
          label="Who at the force was told (by role)"
          data-autofocus
          value={toldWhom}
          onChange={(event) => setToldWhom(event.currentTarget.value)}
          error={problem === '' ? undefined : problem}
        />
        <WhenField label="When" value={toldAt} onChange={setToldAt} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={keep}>Keep in the record</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
