import { useAuthor } from '@data/useInspection';
import { useVaultSession } from '@data/useVaultSession';
import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { Inspection } from '@shared/inspection/entities';
import type { WriteFailure } from '@shared/ipc/channels';
import { Message } from '@ui/Message';
import { type FormEvent, useState } from 'react';

interface Props {
  inspection: Inspection;
  onDestroyed: () => void;
}

/** The end of an inspection's retention period: for the lead, and only after typing the force's name. */
export function Destroy({ inspection, onDestroyed }: Props) {
  const session = useVaultSession();
  const author = useAuthor();
  const isLead = inspection.team.some(({ id, role }) => id === author && role === 'lead');
  const [asks, setAsks] = useState(false);
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  const isConfirmed = typed.trim() === inspection.force.trim();

  async function destroy(event: FormEvent) {
    event.preventDefault();
    if (!isConfirmed || working) return;
    setWorking(true);
    setFailure(null);
    const destroyed = await session.destroyInspection();
    setWorking(false);
    if (destroyed.ok) onDestroyed();
    else setFailure(destroyed.failure);
  }

  return (
    <>
      <Group>
        <Button variant="default" disabled={!isLead} onClick={() => setAsks(true)}>
          Destroy this inspection …
        </Button>
        {!isLead && <Text c="dimmed">Only the lead of the team can do that.</Text>}
      </Group>
      <Modal opened={asks} onClose={() => setAsks(false)} title="Destroy this inspection?" size="lg">
        <form onSubmit={(event) => void destroy(event)} noValidate>
          <Stack>
            <Text>This cannot be taken back. Afterwards nobody can read it, with whatever passphrase:</Text>
            <List>
              <List.Item>its key is destroyed here and in every backup that can be reached;</List.Item>
              <List.Item>its records, journal, safety log and attachments are deleted;</List.Item>
              <List.Item>what was exported before is not: look after those files yourself.</List.Item>
            </List>
            <Text>A certificate that says what was destroyed, when and by whom stays.</Text>
            <TextInput
              label={`Type the name of the force to confirm: ${inspection.force}`}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
              data-autofocus
            />
            {failure !== null && (
              <Message meaning="problem" title="Nothing was destroyed.">
                {failure.kind === 'disk-full'
                  ? 'The disk is full, and the key file has to be written anew. Make some room, then try again.'
                  : 'The key file could not be written anew. Allow writing to the Assay folder, then try again.'}
              </Message>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsks(false)}>
                Keep it
              </Button>
              <Button type="submit" color="red" disabled={!isConfirmed} loading={working}>
                Destroy it
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
